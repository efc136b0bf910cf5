package org.sealport.vsphere;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Spec;

/** The drives among the devices that a VM has now, and what a new one hangs on. */
final class DriveDevices {
  private static final String SATA = "VirtualAHCIController";
  private static final int UNITS = 30;

  private final List<Element> all;

  DriveDevices(Site site, VmSeen vm) {
    this.all =
        site.properties()
            .of(vm.ref(), "config.hardware.device")
            .flatMap(found -> found.find("config.hardware.device"))
            .map(Element::children)
            .orElse(List.of());
  }

  Optional<Drive> first() {
    return Drive.of(all);
  }

  /** A new drive with this in it: on a SATA controller that has room, or on a new one. */
  List<Spec> added(Spec backing) {
    for (var controller : all) {
      var unit = controller.is(SATA) ? freeUnit(controller) : OptionalInt.empty();
      if (unit.isPresent()) {
        var key = Integer.parseInt(controller.text("key"));
        return List.of(VmSpecs.add(Drive.added(backing, key, unit.getAsInt())));
      }
    }
    var bus = (int) all.stream().filter(device -> device.is(SATA)).count();
    return List.of(
        VmSpecs.add(Spec.of(SATA).set("key", Drive.NEW_CONTROLLER).set("busNumber", bus)),
        VmSpecs.add(Drive.added(backing, Drive.NEW_CONTROLLER, 0)));
  }

  private OptionalInt freeUnit(Element controller) {
    var taken =
        all.stream()
            .filter(device -> controller.text("key").equals(device.text("controllerKey")))
            .map(device -> Integer.valueOf(device.text("unitNumber")))
            .collect(Collectors.toSet());
    return IntStream.range(0, UNITS).filter(unit -> !taken.contains(unit)).findFirst();
  }
}
