package org.sealport.services.vm;

import java.util.Objects;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;

/**
 * What is to be different in a VM; null in a part of it: stays as it is.
 *
 * @param disks never null
 */
public record EditVm(String name, String description, HardwareEdit hardware, DiskEdit disks) {
  /** Parts of the hardware; null: stays as it is. */
  public record HardwareEdit(
      String guestId,
      Firmware firmware,
      Integer hardwareVersion,
      Integer cpus,
      Integer memoryMb,
      Integer coresPerSocket) {
    public static final HardwareEdit NONE = new HardwareEdit(null, null, null, null, null, null);

    /** Cores that are not spoken of stay, unless the CPUs do not fill their sockets any more. */
    int cores(Hardware old, int all) {
      if (coresPerSocket != null) {
        return coresPerSocket;
      }
      return all % old.coresPerSocket() == 0 ? old.coresPerSocket() : 1;
    }
  }

  public static EditVm rename(String name) {
    return new EditVm(name, null, HardwareEdit.NONE, DiskEdit.NONE);
  }

  Hardware applied(Hardware old) {
    int cpus = Objects.requireNonNullElse(hardware.cpus(), old.cpus());
    var after = disks.applied(old.disks());
    return new Hardware(
        Objects.requireNonNullElse(hardware.guestId(), old.guestId()),
        Objects.requireNonNullElse(hardware.firmware(), old.firmware()),
        Objects.requireNonNullElse(hardware.hardwareVersion(), old.hardwareVersion()),
        cpus,
        Objects.requireNonNullElse(hardware.memoryMb(), old.memoryMb()),
        after.sumMb(),
        hardware.cores(old, cpus),
        after);
  }
}
