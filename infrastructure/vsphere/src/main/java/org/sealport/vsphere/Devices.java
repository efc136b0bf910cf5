package org.sealport.vsphere;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.vsphere.soap.Element;

/** The devices that a VM has now. */
final class Devices {
  private static final Map<String, DiskBus> BUSES =
      Map.ofEntries(
          entry("VirtualIDEController", DiskBus.IDE),
          entry("VirtualBusLogicController", DiskBus.BUS_LOGIC),
          entry("VirtualLsiLogicController", DiskBus.LSI_LOGIC),
          entry("VirtualLsiLogicSASController", DiskBus.LSI_LOGIC_SAS),
          entry("ParaVirtualSCSIController", DiskBus.PARAVIRTUAL),
          entry("VirtualAHCIController", DiskBus.SATA),
          entry("VirtualNVMEController", DiskBus.NVME));

  /** Where a SCSI controller sees itself. */
  private static final int OWN_UNIT = 7;

  private final List<Element> all;

  Devices(List<Element> all) {
    this.all = all;
  }

  static Devices of(Site site, VmSeen vm) {
    return new Devices(
        site.properties()
            .of(vm.ref(), "config.hardware.device")
            .flatMap(found -> found.find("config.hardware.device"))
            .map(Element::children)
            .orElse(List.of()));
  }

  /** What a disk hangs on. */
  record Controller(int key, DiskBus bus, int number) {
    private static Stream<Controller> of(Element device) {
      var bus = BUSES.get(device.type());
      return bus == null
          ? Stream.empty()
          : Stream.of(
              new Controller(Devices.key(device), bus, Devices.number(device, "busNumber")));
    }

    boolean has(DiskPlace place) {
      return bus == place.bus() && number == place.busNumber();
    }
  }

  List<Controller> controllers() {
    return all.stream().flatMap(Controller::of).toList();
  }

  /** In the order of their keys: a changed device may be told of last. */
  Disks disks() {
    return new Disks(
        diskDevices()
            .map(disk -> new Disk(key(disk), place(disk), kilobytes(disk) / 1024))
            .toList());
  }

  /** What its disks hold, in bytes, in their order. */
  List<Long> capacities() {
    return diskDevices().map(disk -> kilobytes(disk) << 10).toList();
  }

  Optional<Element> disk(int key) {
    return diskDevices().filter(disk -> key(disk) == key).findFirst();
  }

  private Stream<Element> diskDevices() {
    return all.stream()
        .filter(device -> device.is("VirtualDisk") && device.text("capacityInKB") != null)
        .sorted(Comparator.comparingInt(Devices::key));
  }

  /** Every place that something is at; an empty SCSI controller is there itself. */
  List<DiskPlace> taken() {
    var devices = all.stream().flatMap(device -> at(device).stream());
    var controllers =
        controllers().stream()
            .filter(controller -> controller.bus().countsWith(Disks.USUAL))
            .map(controller -> new DiskPlace(controller.bus(), controller.number(), OWN_UNIT));
    return Stream.concat(devices, controllers).toList();
  }

  private Optional<DiskPlace> at(Element device) {
    return controllers().stream()
        .filter(controller -> number(device, "controllerKey") == controller.key())
        .findFirst()
        .map(
            controller ->
                new DiskPlace(controller.bus(), controller.number(), number(device, "unitNumber")));
  }

  /** One on a controller of a kind that is not known here is taken to be on the usual one. */
  private DiskPlace place(Element disk) {
    return at(disk).orElseGet(() -> new DiskPlace(Disks.USUAL, 0, number(disk, "unitNumber")));
  }

  private static int key(Element device) {
    return number(device, "key");
  }

  private static long kilobytes(Element disk) {
    return Long.parseLong(disk.text("capacityInKB"));
  }

  private static int number(Element device, String name) {
    var text = device.text(name);
    return text == null ? 0 : Math.max(0, Integer.parseInt(text));
  }

  /** The kind of controller that makes the bus. */
  static String type(DiskBus bus) {
    return BUSES.entrySet().stream()
        .filter(known -> known.getValue() == bus)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
