package org.sealport.web.rest.vcd.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sealport.domain.vm.Hardware;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.vm.HardwareSection.Item;

/** Writes hardware, once in the words of OVF and once in those of Cloud Director. */
@ApplicationScoped
class HardwareSections {
  private static final int CPU = 3;
  private static final int MEMORY = 4;
  private static final int SCSI = 6;
  private static final int DRIVE = 15;
  private static final int DISK = 17;

  /** Of the one disk that clients are told of. */
  static final String DISK_ID = "2000";

  static final String IS_DISK = String.valueOf(DISK);
  static final Set<String> OF_DISKS = Set.of(String.valueOf(SCSI), IS_DISK);

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
    if (of.diskMb() > 0) {
      section.item.add(controller());
      section.item.add(disk(of));
    }
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

  private static Item controller() {
    var item = item("2", SCSI, "SCSI Controller 0");
    item.address = "0";
    item.description = "SCSI Controller";
    item.resourceSubType = "VirtualSCSI";
    return item;
  }

  private static Item disk(Hardware of) {
    var item = item(DISK_ID, DISK, "Hard disk 1");
    item.addressOnParent = "0";
    item.description = "Hard disk";
    item.parent = "2";
    item.hostResource = new HardwareSection.HostResource();
    item.hostResource.capacity = of.diskMb();
    item.virtualQuantity = String.valueOf(of.diskMb() << 20);
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

  private static Item item(String instance, int type, String name) {
    var item = new Item();
    item.elementName = name;
    item.instanceID = instance;
    item.reservation = "0";
    item.resourceType = String.valueOf(type);
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
    spec.diskSection.diskSettings = of.diskMb() > 0 ? List.of(settings(of, storage)) : null;
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

  private static VmSpecSection.DiskSettings settings(Hardware of, Reference storage) {
    var disk = new VmSpecSection.DiskSettings();
    disk.diskId = DISK_ID;
    disk.sizeMb = of.diskMb();
    disk.unitNumber = 0;
    disk.busNumber = 0;
    disk.adapterType = "5"; // paravirtual SCSI
    disk.thinProvisioned = true;
    disk.storageProfile = storage;
    disk.overrideVmDefault = false;
    disk.iops = 0L;
    disk.virtualQuantity = of.diskMb() << 20;
    disk.virtualQuantityUnit = "byte";
    return disk;
  }
}
