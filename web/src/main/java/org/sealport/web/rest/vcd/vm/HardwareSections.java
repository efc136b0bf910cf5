package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.catalog.ovf.OvfBus;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vm.HardwareSection.Item;

/** Writes hardware, once in the words of OVF and once in those of Cloud Director. */
@ApplicationScoped
class HardwareSections {
  private static final String CPU = "3";
  private static final String MEMORY = "4";
  private static final String DRIVE = "15";

  /** CIM's number for an operating system that it does not know. */
  private static final int OTHER = 1;

  @Inject Exchange exchange;

  static OperatingSystemSection operatingSystem(String guestId) {
    var section = new OperatingSystemSection();
    section.id = OTHER;
    section.osType = guestId;
    section.description = guestId;
    return section;
  }

  HardwareSection section(String vm, String name, Hardware of) {
    var section = new HardwareSection();
    section.href = vm + "/virtualHardwareSection/";
    section.system = new HardwareSection.VirtualSystem();
    section.system.virtualSystemIdentifier = name;
    section.system.virtualSystemType = "vmx-%02d".formatted(of.hardwareVersion());
    section.item.add(cpu(vm, of));
    section.item.add(memory(vm, of));
    section.item.addAll(disks(of.disks()));
    return section;
  }

  Item cpu(String vm, Hardware of) {
    var item = item("4", CPU, of.cpus() + " virtual CPU(s)");
    item.href = vm + "/virtualHardwareSection/cpu";
    item.allocationUnits = "hertz * 10^6";
    item.description = "Number of Virtual CPUs";
    item.virtualQuantity = String.valueOf(of.cpus());
    item.coresPerSocket = String.valueOf(of.coresPerSocket());
    item.link = List.of(edit(item.href));
    return item;
  }

  Item memory(String vm, Hardware of) {
    var item = item("5", MEMORY, of.memoryMb() + " MB of memory");
    item.href = vm + "/virtualHardwareSection/memory";
    item.allocationUnits = "byte * 2^20";
    item.description = "Memory Size";
    item.virtualQuantity = String.valueOf(of.memoryMb());
    item.link = List.of(edit(item.href));
    return item;
  }

  private org.sealport.web.rest.vcd.shared.Link edit(String href) {
    return org.sealport.web.rest.vcd.shared.Link.of(
        "edit", href, exchange.type(Media.VCLOUD + "rasdItem"));
  }

  /** Each controller, then each disk. */
  private static List<Item> disks(Disks disks) {
    var items = new LinkedHashMap<Integer, Item>();
    for (var disk : disks.all()) {
      items.computeIfAbsent(controller(disk.at()), id -> controller(id, disk.at()));
    }
    for (int i = 0; i < disks.all().size(); i++) {
      var disk = disks.all().get(i);
      items.put(disk.key(), disk(disk, i + 1));
    }
    return List.copyOf(items.values());
  }

  private static int controller(DiskPlace at) {
    return DiskWords.of(at.bus()).firstController() + at.busNumber();
  }

  private static Item controller(int id, DiskPlace at) {
    var words = DiskWords.of(at.bus());
    var ovf = OvfBus.of(at.bus());
    var item = item(String.valueOf(id), ovf.resourceType(), words.name() + " " + at.busNumber());
    item.address = String.valueOf(at.busNumber());
    item.description = words.name();
    item.resourceSubType = ovf.subType().isEmpty() ? null : ovf.subType();
    return item;
  }

  private static Item disk(Disk of, int number) {
    var ovf = OvfBus.of(of.at().bus());
    var item = item(String.valueOf(of.key()), DiskWords.IS_DISK, "Hard disk " + number);
    item.addressOnParent = String.valueOf(of.at().unit());
    item.description = "Hard disk";
    item.parent = String.valueOf(controller(of.at()));
    item.hostResource = new HardwareSection.HostResource();
    item.hostResource.capacity = of.sizeMb();
    item.hostResource.busType = ovf.resourceType();
    item.hostResource.busSubType = ovf.subType().isEmpty() ? null : ovf.subType();
    item.virtualQuantity = String.valueOf(of.sizeMb() << 20);
    item.virtualQuantityUnits = "byte";
    return item;
  }

  /** The image in the drive. */
  void insert(VmDocument vm, Reference media) {
    var drive = item("3000", DRIVE, "CD/DVD Drive 1");
    drive.description = "CD/DVD Drive";
    drive.resourceSubType = "vmware.cdrom.iso";
    drive.hostResource = new HardwareSection.HostResource();
    drive.hostResource.value = media.name;
    vm.virtualHardwareSection.item.add(drive);
    var settings = new VmSpecSection.MediaSettings();
    settings.mediaImage = media;
    settings.mediaType = "ISO";
    settings.mediaState = "CONNECTED";
    vm.vmSpecSection.mediaSection.mediaSettings = List.of(settings);
  }

  private static Item item(String instance, String type, String name) {
    var item = new Item();
    item.elementName = name;
    item.instanceID = instance;
    item.reservation = "0";
    item.resourceType = type;
    item.weight = "0";
    return item;
  }

  VmSpecSection spec(Hardware of, Reference storage) {
    var spec = new VmSpecSection();
    spec.osType = of.guestId();
    spec.firmware = VmDocuments.firmware(of.firmware());
    spec.numCpus = of.cpus();
    spec.numCoresPerSocket = of.coresPerSocket();
    spec.cpuResourceMhz = amount(0);
    spec.memoryResourceMb = amount(of.memoryMb());
    spec.mediaSection = new VmSpecSection.MediaSection();
    spec.diskSection = new VmSpecSection.DiskSection();
    spec.diskSection.diskSettings =
        of.disks().all().stream().map(disk -> settings(disk, storage)).toList();
    spec.hardwareVersion = new VmSpecSection.HardwareVersion();
    var version = "vmx-%02d".formatted(of.hardwareVersion());
    spec.hardwareVersion.value = version;
    spec.hardwareVersion.href =
        storage.href.replace("/vdcStorageProfile/", "/vdc/") + "/hwv/" + version;
    spec.hardwareVersion.type = exchange.type(Media.VCLOUD + "virtualHardwareVersion");
    spec.virtualCpuType = "VM64";
    spec.timeSyncWithHost = false;
    return spec;
  }

  private static VmSpecSection.Amount amount(long configured) {
    var amount = VmSpecSection.Amount.of(configured);
    amount.reservation = 0L;
    amount.limit = -1L;
    amount.sharesLevel = "NORMAL";
    amount.shares = 0;
    return amount;
  }

  private static VmSpecSection.DiskSettings settings(Disk of, Reference storage) {
    var disk = new VmSpecSection.DiskSettings();
    disk.diskId = String.valueOf(of.key());
    disk.sizeMb = of.sizeMb();
    disk.unitNumber = of.at().unit();
    disk.busNumber = of.at().busNumber();
    disk.adapterType = DiskWords.of(of.at().bus()).adapterType();
    disk.thinProvisioned = true;
    disk.storageProfile = storage;
    disk.overrideVmDefault = false;
    disk.iops = 0L;
    disk.iopsAllocation = new VmSpecSection.IopsAllocation();
    disk.iopsAllocation.reservation = 0L;
    disk.iopsAllocation.limit = -1L;
    disk.iopsAllocation.sharesLevel = "NORMAL";
    disk.iopsAllocation.shares = 0L;
    disk.virtualQuantity = of.sizeMb() << 20;
    disk.virtualQuantityUnit = "byte";
    return disk;
  }
}
