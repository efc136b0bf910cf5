package org.sealport.services.catalog.ovf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.NewDisk;
import org.sealport.services.catalog.ovf.OvfDescriptor.Disk;
import org.sealport.services.catalog.ovf.OvfDescriptor.File;
import org.sealport.services.catalog.ovf.OvfDescriptor.Guest;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualHardware;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualSystem;

/** Reads a virtual system: its guest and the items of its virtual hardware. */
final class HardwareReader {
  /** CIM_ResourceAllocationSettingData.ResourceType. */
  private static final String PROCESSOR = "3";

  private static final String MEMORY = "4";

  /** A disk drive; in OVF 2.0 a logical disk as well. */
  private static final Set<String> DISKS = Set.of("17", "31");

  /**
   * Older exports give a TPM the resource type 1 ("other"), newer ones 34; only the subtype is the
   * same in both.
   */
  private static final String TPM = "vmware.vtpm";

  /** vmx-9 is older than vmx-14: numbers, not strings. */
  private static final Pattern VMX = Pattern.compile("\\bvmx-(\\d{1,4})\\b");

  private static final Pattern IN_PACKAGE = Pattern.compile("(?:ovf:)?/{1,2}(disk|file)/(.+)");

  private final Findings findings;
  private final String configuration;
  private final Map<String, Disk> disks;
  private final Map<String, File> files;

  HardwareReader(
      Findings findings, String configuration, Map<String, Disk> disks, Map<String, File> files) {
    this.findings = findings;
    this.configuration = configuration;
    this.disks = disks;
    this.files = files;
  }

  VirtualSystem system(XmlNode system, String name) {
    var section = section(system);
    var items = section.children().stream().filter(this::isItem).toList();
    var disks = disks(items, name);
    return new VirtualSystem(
        system.attribute("id"),
        name,
        guest(system),
        hardware(section, items, name),
        disks.stream().map(Found::disk).toList(),
        disks.stream().map(Found::wanted).toList(),
        nvram(section, name),
        tpm(items, name));
  }

  /** Of several sections, which are alternatives, the first one for vSphere. */
  private XmlNode section(XmlNode system) {
    var sections = system.children("VirtualHardwareSection").toList();
    return sections.stream()
        .filter(section -> version(section) > 0)
        .findFirst()
        .or(() -> sections.stream().findFirst())
        .orElseGet(() -> new XmlNode("VirtualHardwareSection"));
  }

  /** OVF 2.0 has items of their own for disks and networks. */
  private boolean isItem(XmlNode node) {
    return (node.is("Item") || node.is("StorageItem") || node.is("EthernetPortItem"))
        && isChosen(node);
  }

  private boolean isChosen(XmlNode node) {
    var options = node.attribute("configuration");
    return options.isEmpty() || Arrays.asList(options.split("\\s+")).contains(configuration);
  }

  private Guest guest(XmlNode system) {
    var section =
        system
            .child("OperatingSystemSection")
            .orElseGet(() -> new XmlNode("OperatingSystemSection"));
    var stated = section.attribute("id");
    int id = XmlValues.whole(stated).filter(cim -> cim <= 0xFFFF).map(Long::intValue).orElse(0);
    return new Guest(
        id,
        CimGuests.guestId(section.attribute("osType"), id, section.attribute("version")),
        section.textOf("Description"));
  }

  private VirtualHardware hardware(XmlNode section, List<XmlNode> items, String vm) {
    var processor = quantified(items, PROCESSOR);
    var memory = quantified(items, MEMORY);
    return new VirtualHardware(
        version(section),
        processor.map(item -> count(item, vm)).orElse(0),
        processor
            .map(item -> item.textOf("CoresPerSocket"))
            .flatMap(XmlValues::whole)
            .filter(cores -> cores <= Short.MAX_VALUE)
            .map(Long::intValue)
            .orElse(0),
        memory.map(item -> mebibytes(item, vm)).orElse(0),
        firmware(section, vm),
        setting(section, "bootOptions.efiSecureBootEnabled").filter(XmlValues::isTrue).isPresent());
  }

  private static int version(XmlNode section) {
    return section
        .children("System")
        .map(system -> system.textOf("VirtualSystemType"))
        .flatMap(types -> VMX.matcher(types).results())
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .max()
        .orElse(0);
  }

  /**
   * The item that says how much; ranges ({@code bound="min"}) do not, and what a deployment option
   * says replaces what all share.
   */
  private Optional<XmlNode> quantified(List<XmlNode> items, String resourceType) {
    var candidates =
        items.stream()
            .filter(item -> item.textOf("ResourceType").equals(resourceType))
            .filter(item -> Stream.of("", "normal").anyMatch(item.attribute("bound")::equals))
            .filter(item -> !item.textOf("VirtualQuantity").isEmpty())
            .toList();
    return candidates.stream()
        .filter(item -> !item.attribute("configuration").isEmpty())
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private int count(XmlNode item, String vm) {
    var stated = item.textOf("VirtualQuantity");
    return positive(XmlValues.whole(stated), "CPUs of " + vm, stated);
  }

  private int mebibytes(XmlNode item, String vm) {
    var stated = item.textOf("VirtualQuantity");
    var units = item.textOf("AllocationUnits");
    var mebibytes =
        XmlValues.whole(stated)
            .flatMap(count -> AllocationUnits.bytes(count, units.isEmpty() ? "MB" : units))
            .map(bytes -> (bytes + (1 << 20) - 1) >> 20);
    return positive(mebibytes, "memory of " + vm, (stated + " " + units).strip());
  }

  private int positive(Optional<Long> number, String what, String stated) {
    var fitting = number.filter(value -> value > 0 && value <= Integer.MAX_VALUE);
    if (fitting.isEmpty()) {
      findings.add(OvfProblem.OVF_VALUE_INVALID, what, stated);
    }
    return fitting.map(Long::intValue).orElse(0);
  }

  private Firmware firmware(XmlNode section, String vm) {
    var stated = setting(section, "firmware").orElse("").toLowerCase(Locale.ROOT);
    switch (stated) {
      case "", "bios" -> {
        return Firmware.BIOS;
      }
      case "efi", "uefi" -> {
        return Firmware.EFI;
      }
      default -> {
        findings.add(OvfProblem.OVF_VALUE_INVALID, "firmware of " + vm, stated);
        return Firmware.BIOS;
      }
    }
  }

  /** VMware's settings of the machine; exports of its own products use Config, others either. */
  private Optional<String> setting(XmlNode section, String key) {
    return Stream.of("Config", "ExtraConfig")
        .flatMap(section::children)
        .filter(this::isChosen)
        .filter(node -> node.attribute("key").equals(key))
        .map(node -> node.attribute("value"))
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** A disk of the package, and the one that it becomes. */
  private record Found(Disk disk, NewDisk wanted) {}

  private List<Found> disks(List<XmlNode> items, String vm) {
    var found = new ArrayList<Found>();
    for (var item : items) {
      if (DISKS.contains(item.textOf("ResourceType"))) {
        item.children("HostResource")
            .map(XmlNode::text)
            .filter(resource -> !resource.isEmpty())
            .flatMap(resource -> disk(resource, vm).stream())
            .map(disk -> new Found(disk, DiskPlaces.of(item, items, disk.capacityBytes())))
            .forEach(found::add);
      }
    }
    return found;
  }

  private Optional<Disk> disk(String resource, String vm) {
    var reference = IN_PACKAGE.matcher(resource);
    if (reference.matches() && reference.group(1).equals("disk")) {
      var disk = Optional.ofNullable(disks.get(reference.group(2)));
      if (disk.isPresent()) {
        return disk;
      }
    }
    findings.add(OvfProblem.OVF_REFERENCE_UNKNOWN, vm, resource);
    return Optional.empty();
  }

  /** Names of files that are not in the package stand here too, left by careless exports. */
  private String nvram(XmlNode section, String vm) {
    var resource = setting(section, "nvram").orElse("");
    var reference = IN_PACKAGE.matcher(resource);
    if (!reference.matches()) {
      return "";
    }
    if (!files.containsKey(reference.group(2))) {
      findings.add(OvfProblem.OVF_REFERENCE_UNKNOWN, vm, resource);
    }
    return reference.group(2);
  }

  private boolean tpm(List<XmlNode> items, String vm) {
    long tpms =
        items.stream()
            .filter(
                item ->
                    item.children("ResourceSubType")
                        .anyMatch(subtype -> subtype.text().equalsIgnoreCase(TPM)))
            .count();
    if (tpms > 1) {
      findings.add(OvfProblem.OVF_SEVERAL_TPMS, vm);
    }
    return tpms > 0;
  }
}
