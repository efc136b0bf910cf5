package org.sealport.web.faces.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.sealport.domain.vapp.Lease;
import org.sealport.services.vapp.LeaseQueries;
import org.sealport.services.vapp.LeaseService;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Notices;
import org.sealport.web.faces.shared.Words;
import org.sealport.web.faces.vapp.LeaseChoices;

/** What the organization decides about leases. */
@Named
@ViewScoped
public class LeasePolicyView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LeaseQueries queries;
  @Inject private LeaseService service;
  @Inject private Access access;
  @Inject private Notices notices;
  @Inject private Words words;

  private int runtime;
  private int storage;
  private boolean powerOff;

  @PostConstruct
  void read() {
    var policy = queries.policy(access.tenant());
    runtime = policy.lease().runtime();
    storage = policy.lease().storage();
    powerOff = policy.powerOff();
  }

  public void save() {
    service.decide(access.tenant(), new Lease(runtime, storage), powerOff);
    notices.note(words.text("tpm", "policy.saved"));
  }

  public List<Integer> getRuntimes() {
    return LeaseChoices.upTo(0, runtime);
  }

  public List<Integer> getStorages() {
    return LeaseChoices.upTo(0, storage);
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

  public boolean isPowerOff() {
    return powerOff;
  }

  public void setPowerOff(boolean powerOff) {
    this.powerOff = powerOff;
  }
}
