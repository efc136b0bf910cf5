package org.sealport.web.faces.vapp;

import java.io.Serializable;
import org.sealport.domain.vapp.Lease;

/** Both lengths of a lease, in seconds, as they are chosen on a page; 0 is for ever. */
public abstract class LeaseForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private int runtime;
  private int storage;

  protected void choose(Lease lease) {
    runtime = lease.runtime();
    storage = lease.storage();
  }

  protected Lease chosen() {
    return new Lease(runtime, storage);
  }

  public int getRuntime() {
    return runtime;
  }

  public void setRuntime(int runtime) {
    this.runtime = runtime;
  }

  public int getStorage() {
    return storage;
  }

  public void setStorage(int storage) {
    this.storage = storage;
  }
}
