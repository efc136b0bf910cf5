package org.sealport.web.rest.v1.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;

/**
 * Virtual hardware.
 *
 * @param guestId vSphere's guest id, for example {@code windows11_64Guest}
 * @param hardwareVersion the number of {@code vmx-NN}
 * @param diskMb the sum of all disks in MiB
 * @param disks in a request they take the place of one disk of {@code diskMb}, which is their sum
 *     or left out then
 * @param coresPerSocket left out it is 1; the CPUs fill their sockets
 */
public record HardwareJson(
    @NotBlank String guestId,
    @NotNull Firmware firmware,
    @Min(1) int hardwareVersion,
    @Min(1) int cpus,
    @Min(4) int memoryMb,
    @PositiveOrZero long diskMb,
    @PositiveOrZero int coresPerSocket,
    List<@NotNull @Valid DiskJson> disks) {
  public static HardwareJson of(Hardware hardware) {
    return new HardwareJson(
        hardware.guestId(),
        hardware.firmware(),
        hardware.hardwareVersion(),
        hardware.cpus(),
        hardware.memoryMb(),
        hardware.diskMb(),
        hardware.coresPerSocket(),
        DiskJson.of(hardware.disks()));
  }

  public Hardware toHardware() {
    var hardware =
        new Hardware(guestId, firmware, hardwareVersion, cpus, memoryMb, diskMb, coresPerSocket);
    if (disks == null) {
      return hardware;
    }
    var wanted = Disks.of(DiskJson.toNewDisks(disks));
    if (diskMb != 0 && diskMb != wanted.sumMb()) {
      throw INVALID_INPUT.with("diskMb", diskMb);
    }
    return hardware.with(wanted);
  }
}
