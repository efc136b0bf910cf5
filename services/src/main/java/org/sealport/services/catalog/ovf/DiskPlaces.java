package org.sealport.services.catalog.ovf;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;

/** Where the disks of a virtual system hang, as far as its items say. */
final class DiskPlaces {
  private static final long MEBIBYTE = 1L << 20;

  private DiskPlaces() {}

  /**
   * What an item says of the place of its disk; a part that it does not say, or that nothing can be
   * at, is left open.
   */
  static NewDisk of(XmlNode disk, List<XmlNode> items, long capacityBytes) {
    long sizeMb = Math.max(1, Math.floorDiv(capacityBytes + MEBIBYTE - 1, MEBIBYTE));
    var controller =
        items.stream()
            .filter(item -> item.textOf("InstanceID").equals(disk.textOf("Parent")))
            .filter(item -> OvfBus.isController(item.textOf("ResourceType")))
            .findFirst();
    var bus =
        controller.flatMap(
            item -> OvfBus.of(item.textOf("ResourceType"), item.textOf("ResourceSubType")));
    var place =
        bus.flatMap(
            kind ->
                number(controller.get(), "Address")
                    .flatMap(
                        number ->
                            number(disk, "AddressOnParent")
                                .filter(unit -> kind.hasUnit(number, unit))
                                .map(unit -> new DiskPlace(kind, number, unit))));
    return new NewDisk(sizeMb, bus.orElse(null), place.orElse(null));
  }

  private static Optional<Integer> number(XmlNode item, String name) {
    return XmlValues.whole(item.textOf(name))
        .filter(value -> value >= 0 && value < Short.MAX_VALUE)
        .map(Long::intValue);
  }

  /** Careless packages put two disks at one place: the second goes to a free one. */
  static Disks placed(List<NewDisk> wanted) {
    var disks = Disks.NONE;
    for (var disk : wanted) {
      var there = disks;
      disks =
          there.plus(
              disk.placeBeside(there).isPresent()
                  ? disk
                  : onAnyBus(there, new NewDisk(disk.sizeMb(), disk.bus(), null)));
    }
    return disks;
  }

  private static NewDisk onAnyBus(Disks there, NewDisk disk) {
    return disk.placeBeside(there).isPresent()
        ? disk
        : new NewDisk(disk.sizeMb(), DiskBus.SATA, null);
  }
}
