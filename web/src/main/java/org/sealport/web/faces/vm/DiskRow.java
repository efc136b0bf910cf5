package org.sealport.web.faces.vm;

import java.io.Serializable;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.NewDisk;

/** A disk in the dialog that edits a VM: one that is there, or a new one. */
public class DiskRow implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long USUAL_MB = 40L * 1024;

  private final Integer key;
  private final String place;
  private final long leastMb;
  private final boolean locked;
  private long sizeMb;
  private DiskBus bus;
  private boolean removed;

  private DiskRow(Integer key, String place, long sizeMb, long leastMb, boolean locked) {
    this.key = key;
    this.place = place;
    this.sizeMb = sizeMb;
    this.leastMb = leastMb;
    this.locked = locked;
  }

  static DiskRow blank() {
    return new DiskRow(null, null, USUAL_MB, 1, false);
  }

  /**
   * @param off whether the VM is powered off
   */
  static DiskRow of(Disk disk, boolean off) {
    var at = disk.at();
    return new DiskRow(
        disk.key(), at.toString(), disk.sizeMb(), disk.sizeMb(), !off && !at.bus().hotPluggable());
  }

  NewDisk wanted() {
    return new NewDisk(sizeMb, bus, null);
  }

  public boolean isBlank() {
    return key == null;
  }

  public boolean isResized() {
    return !isBlank() && !removed && sizeMb != leastMb;
  }

  /** Null for a new one. */
  public Integer getKey() {
    return key;
  }

  /** Where it hangs; null for a new one. */
  public String getPlace() {
    return place;
  }

  /** Disks never shrink. */
  public long getLeastMb() {
    return leastMb;
  }

  /** Whether it stays as it is while the VM runs. */
  public boolean isLocked() {
    return locked;
  }

  public long getSizeMb() {
    return sizeMb;
  }

  public void setSizeMb(long sizeMb) {
    this.sizeMb = sizeMb;
  }

  /** Of a new one; null: as the first disk. */
  public DiskBus getBus() {
    return bus;
  }

  public void setBus(DiskBus bus) {
    this.bus = bus;
  }

  public boolean isRemoved() {
    return removed;
  }

  public void setRemoved(boolean removed) {
    this.removed = removed;
  }
}
