package org.sealport.services.vm;

import java.util.Objects;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;

/**
 * What is to be different in a VM; null in a part of it: stays as it is.
 *
 * @param addDiskMb the size of a blank disk to add
 * @param growDiskMb by how much the first disk gets larger
 */
public record EditVm(
    String name, String description, HardwareEdit hardware, Long addDiskMb, Long growDiskMb) {
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
    return new EditVm(name, null, HardwareEdit.NONE, null, null);
  }

  Hardware applied(Hardware old) {
    int cpus = Objects.requireNonNullElse(hardware.cpus(), old.cpus());
    return new Hardware(
        Objects.requireNonNullElse(hardware.guestId(), old.guestId()),
        Objects.requireNonNullElse(hardware.firmware(), old.firmware()),
        Objects.requireNonNullElse(hardware.hardwareVersion(), old.hardwareVersion()),
        cpus,
        Objects.requireNonNullElse(hardware.memoryMb(), old.memoryMb()),
        old.diskMb() + Objects.requireNonNullElse(addDiskMb, 0L) + grownMb(),
        hardware.cores(old, cpus));
  }

  long grownMb() {
    return Objects.requireNonNullElse(growDiskMb, 0L);
  }
}
