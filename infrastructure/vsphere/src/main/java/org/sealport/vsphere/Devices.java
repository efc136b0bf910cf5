package org.sealport.vsphere;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Spec;

/** The devices that a VM has now. */
final class Devices {
  private static final Set<String> SCSI =
      Set.of(
          "VirtualLsiLogicSASController",
          "VirtualLsiLogicController",
          "ParaVirtualSCSIController",
          "VirtualBusLogicController");

  /** 16 units; the controller itself has the eighth. */
  private static final int UNITS = 16;

  private static final int OWN_UNIT = 7;

  private final List<Element> all;

  Devices(Site site, VmSeen vm) {
    this.all =
        site.properties()
            .of(vm.ref(), "config.hardware.device")
            .flatMap(found -> found.find("config.hardware.device"))
            .map(Element::children)
            .orElse(List.of());
  }

  /** What its disks hold, in bytes, in their order. */
  List<Long> capacities() {
    return all.stream()
        .filter(device -> device.is("VirtualDisk"))
        .map(device -> Long.parseLong(device.text("capacityInKB")) << 10)
        .toList();
  }

  /** By its key: a changed device may be told of last. */
  Optional<Element> firstDisk() {
    return all.stream()
        .filter(device -> device.is("VirtualDisk"))
        .min(Comparator.comparingInt(device -> Integer.parseInt(device.text("key"))));
  }

  /** A blank disk on the first controller that has room, or on a new one. */
  List<Spec> newDisk(long megabytes, String store) {
    for (var controller : all) {
      var unit = freeUnit(controller);
      if (unit.isPresent()) {
        var key = Integer.parseInt(controller.text("key"));
        return List.of(VmSpecs.newFile(VmSpecs.disk(store, key, unit.get(), megabytes)));
      }
    }
    return Stream.concat(
            Stream.of(VmSpecs.newController()),
            Stream.of(VmSpecs.newFile(VmSpecs.disk(store, VmSpecs.CONTROLLER, 0, megabytes))))
        .toList();
  }

  private Optional<Integer> freeUnit(Element controller) {
    if (!SCSI.contains(controller.type())) {
      return Optional.empty();
    }
    var taken =
        all.stream()
            .filter(device -> controller.text("key").equals(device.text("controllerKey")))
            .map(device -> Integer.valueOf(device.text("unitNumber")))
            .collect(Collectors.toSet());
    return IntStream.range(0, UNITS)
        .filter(unit -> unit != OWN_UNIT && !taken.contains(unit))
        .boxed()
        .findFirst();
  }
}
