package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;

/**
 * Virtual hardware.
 *
 * @param guestId vSphere's guest id, for example {@code windows11_64Guest}
 * @param hardwareVersion the number of {@code vmx-NN}
 * @param diskMb the sum of all disks in MiB
 * @param coresPerSocket left out it is 1; the CPUs fill their sockets
 */
public record HardwareJson(
    @NotBlank String guestId,
    @NotNull Firmware firmware,
    @Min(1) int hardwareVersion,
    @Min(1) int cpus,
    @Min(4) int memoryMb,
    @PositiveOrZero long diskMb,
    @PositiveOrZero int coresPerSocket) {
  public static HardwareJson of(Hardware hardware) {
    return new HardwareJson(
        hardware.guestId(),
        hardware.firmware(),
        hardware.hardwareVersion(),
        hardware.cpus(),
        hardware.memoryMb(),
        hardware.diskMb(),
        hardware.coresPerSocket());
  }

  public Hardware toHardware() {
    return new Hardware(guestId, firmware, hardwareVersion, cpus, memoryMb, diskMb, coresPerSocket);
  }
}
