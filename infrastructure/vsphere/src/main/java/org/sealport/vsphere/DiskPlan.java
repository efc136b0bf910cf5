package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.Change;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Spec;

/** Changes of the disks of one VM, with the controllers that they need, as parts of one call. */
final class DiskPlan {
  private static final int NEW_CONTROLLERS = -100;
  private static final int NEW_DISKS = -200;

  /** Every VM has these, whether they were asked for or not. */
  private static final int FIRST_IDE = 200;

  private final Devices devices;
  private final String store;
  private final List<Devices.Controller> controllers;
  private final List<DiskPlace> taken;
  private final List<Spec> specs = new ArrayList<>();
  private Disks disks;

  private DiskPlan(Devices devices, String store) {
    this.devices = devices;
    this.store = store;
    this.controllers = new ArrayList<>(devices.controllers());
    this.taken = new ArrayList<>(devices.taken());
    this.disks = devices.disks();
  }

  /** Of a VM that is there. */
  static DiskPlan of(Site site, VmSeen vm) {
    return new DiskPlan(Devices.of(site, vm), vm.found().datastore());
  }

  /** The disks of a new VM. */
  static List<Spec> of(Disks wanted, String store) {
    var plan = new DiskPlan(new Devices(List.of()), store);
    wanted.all().forEach(disk -> plan.put(disk.at(), disk.sizeMb()));
    return plan.specs;
  }

  List<Spec> specs() {
    return specs;
  }

  /** What comes out. */
  Disks disks() {
    return disks;
  }

  void add(VmSeen vm, NewDisk disk) {
    var bus = disk.busBeside(disks);
    requireChangeable(vm, bus);
    var place =
        disk.at() == null
            ? Disks.free(bus, taken)
                .orElseThrow(() -> failed("there is no room for a disk on " + bus))
            : disk.at();
    if (!Disks.isFree(place, taken)) {
      throw failed("there is something at " + place);
    }
    put(place, disk.sizeMb());
  }

  void grow(VmSeen vm, Change.GrowDisk grow) {
    var disk = disk(vm, grow.key());
    if (grow.sizeMb() < disk.sizeMb()) {
      throw failed("disks do not shrink");
    }
    var device = devices.disk(grow.key()).orElseThrow();
    var larger =
        here(device)
            .set("capacityInKB", grow.sizeMb() << 10)
            .set("capacityInBytes", grow.sizeMb() << 20);
    specs.add(Spec.of("VirtualDeviceConfigSpec").set("operation", "edit").set("device", larger));
    disks = disks.grown(grow.key(), grow.sizeMb());
  }

  void remove(VmSeen vm, Change.RemoveDisk remove) {
    var disk = disk(vm, remove.key());
    var device = devices.disk(remove.key()).orElseThrow();
    specs.add(
        Spec.of("VirtualDeviceConfigSpec")
            .set("operation", "remove")
            .set("fileOperation", "destroy")
            .set("device", here(device).set("capacityInKB", device.text("capacityInKB"))));
    disks = disks.without(disk.key());
    taken.remove(disk.at());
  }

  private Disk disk(VmSeen vm, int key) {
    var disk = disks.find(key).orElseThrow(() -> failed("there is no disk " + key));
    requireChangeable(vm, disk.at().bus());
    if (!vm.snapshots().isEmpty()) {
      throw failed("disks do not grow or go while there are snapshots");
    }
    return disk;
  }

  private static void requireChangeable(VmSeen vm, DiskBus bus) {
    var power = vm.found().power();
    if (power == PowerState.SUSPENDED || power == PowerState.ON && !bus.hotPluggable()) {
      throw failed("disks on %s change only while powered off".formatted(bus));
    }
  }

  private void put(DiskPlace place, long megabytes) {
    int controller = controller(place);
    var disk = new Disk(place, megabytes);
    specs.add(
        VmSpecs.add(
                Spec.of("VirtualDisk")
                    .set("key", NEW_DISKS - specs.size())
                    .set(
                        "backing",
                        Spec.of("VirtualDiskFlatVer2BackingInfo")
                            .set("fileName", "[" + store + "]")
                            .set("diskMode", "persistent")
                            .set("thinProvisioned", true))
                    .set("controllerKey", controller)
                    .set("unitNumber", place.unit())
                    .set("capacityInKB", megabytes << 10))
            .set("fileOperation", "create"));
    taken.add(place);
    disks = disks.with(disk);
  }

  private int controller(DiskPlace place) {
    return controllers.stream()
        .filter(controller -> controller.has(place))
        .map(Devices.Controller::key)
        .findFirst()
        .orElseGet(
            () ->
                place.bus() == DiskBus.IDE ? FIRST_IDE + place.busNumber() : newController(place));
  }

  private int newController(DiskPlace place) {
    int key = NEW_CONTROLLERS - specs.size();
    var controller =
        Spec.of(Devices.type(place.bus())).set("key", key).set("busNumber", place.busNumber());
    if (place.bus().countsWith(Disks.USUAL)) {
      controller.set("sharedBus", "noSharing");
    }
    specs.add(VmSpecs.add(controller));
    controllers.add(new Devices.Controller(key, place.bus(), place.busNumber()));
    return key;
  }

  /** The same disk on the same file. */
  private static Spec here(Element disk) {
    var backing = disk.get("backing");
    return Spec.of("VirtualDisk")
        .set("key", disk.text("key"))
        .set(
            "backing",
            Spec.of("VirtualDiskFlatVer2BackingInfo")
                .set("fileName", backing.text("fileName"))
                .set("diskMode", backing.text("diskMode")))
        .set("controllerKey", disk.text("controllerKey"))
        .set("unitNumber", disk.text("unitNumber"));
  }

  private static RuntimeException failed(String reason) {
    return VCENTER_OPERATION_FAILED.with("ReconfigVM", reason);
  }
}
