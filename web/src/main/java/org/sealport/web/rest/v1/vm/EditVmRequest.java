package org.sealport.web.rest.v1.vm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.sealport.domain.vm.Firmware;
import org.sealport.services.vm.DiskEdit;
import org.sealport.services.vm.EditVm;

/** What is to be different in a VM; what is left out stays as it is. */
public record EditVmRequest(
    @Size(min = 1, max = 80) String name,
    @Size(max = 1000) String description,
    @Valid HardwareEditJson hardware,
    @Valid EditDisksRequest disks) {
  /** Parts of the hardware; what is left out stays as it is. */
  public record HardwareEditJson(
      @Size(min = 1, max = 60) String guestId,
      Firmware firmware,
      @Min(1) Integer hardwareVersion,
      @Min(1) Integer cpus,
      @Min(4) Integer memoryMb,
      @Min(1) Integer coresPerSocket) {
    EditVm.HardwareEdit toCommand() {
      return new EditVm.HardwareEdit(
          guestId, firmware, hardwareVersion, cpus, memoryMb, coresPerSocket);
    }
  }

  EditVm toCommand() {
    return new EditVm(
        name,
        description,
        hardware == null ? EditVm.HardwareEdit.NONE : hardware.toCommand(),
        disks == null ? DiskEdit.NONE : disks.toCommand());
  }
}
