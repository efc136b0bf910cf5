package org.sealport.web.rest.v1.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;

/**
 * A disk. Of a new one only the size has to be said: it gets the first free place on the bus, and
 * the bus of the first disk.
 *
 * @param key the vCenter's own, which stays as long as the disk; not read in a request
 * @param busNumber with {@code unit}: both or neither
 */
public record DiskJson(
    Integer key,
    @Positive long sizeMb,
    DiskBus bus,
    @PositiveOrZero Integer busNumber,
    @PositiveOrZero Integer unit) {
  private static DiskJson of(Disk disk) {
    var at = disk.at();
    return new DiskJson(disk.key(), disk.sizeMb(), at.bus(), at.busNumber(), at.unit());
  }

  static List<DiskJson> of(Disks disks) {
    return disks.all().stream().map(DiskJson::of).toList();
  }

  NewDisk toNewDisk() {
    if ((busNumber == null) != (unit == null) || bus == null && unit != null) {
      throw INVALID_INPUT.with("disk", "%s %s:%s".formatted(bus, busNumber, unit));
    }
    return new NewDisk(sizeMb, bus, busNumber == null ? null : new DiskPlace(bus, busNumber, unit));
  }

  static List<NewDisk> toNewDisks(List<DiskJson> disks) {
    return disks == null ? List.of() : disks.stream().map(DiskJson::toNewDisk).toList();
  }
}
