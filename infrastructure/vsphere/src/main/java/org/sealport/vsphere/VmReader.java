package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.VmFound;
import org.sealport.vsphere.soap.Element;
import org.sealport.vsphere.soap.Found;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Properties.Wanted;

/** Reads VMs as the vCenter has them now. */
final class VmReader {
  private static final String TYPE = "VirtualMachine";
  private static final Pattern DATASTORE = Pattern.compile("\\[([^]]+)].*");
  private static final String[] PATHS = {
    "name",
    "config.files.vmPathName",
    "config.guestId",
    "config.version",
    "config.firmware",
    "config.hardware.numCPU",
    "config.hardware.numCoresPerSocket",
    "config.hardware.memoryMB",
    "config.hardware.device",
    "config.keyId",
    "config.extraConfig",
    "runtime.powerState",
    "runtime.host",
    "snapshot"
  };

  private final Site site;

  VmReader(Site site) {
    this.site = site;
  }

  static MoRef ref(String moRef) {
    return new MoRef(TYPE, moRef);
  }

  Optional<VmSeen> find(MoRef ref) {
    return site.properties().of(ref, PATHS).flatMap(VmReader::seen);
  }

  VmSeen get(MoRef ref) {
    return find(ref).orElseThrow(() -> VCENTER_VM_GONE.with(ref.value()));
  }

  /** In the order of their references. */
  List<VmFound> page(String after, int max) {
    var refs =
        site.properties().refs(TYPE).stream()
            .filter(ref -> after == null || ref.value().compareTo(after) > 0)
            .sorted(Comparator.comparing(MoRef::value))
            .limit(max)
            .toList();
    return site.properties().of(refs, Wanted.of(TYPE, PATHS)).stream()
        .flatMap(found -> seen(found).stream())
        .map(VmSeen::found)
        .sorted(Comparator.comparing(VmFound::moRef))
        .toList();
  }

  /**
   * What an operation made; found by its mark in the name, so that of many VMs only the names are
   * read, and then by what it notes of itself.
   */
  Optional<VmSeen> madeBy(OperationKey key) {
    return named(key)
        .flatMap(ref -> find(ref).stream())
        .filter(vm -> key.value().equals(vm.operation()))
        .findFirst();
  }

  /** Whether there is a VM with the key's mark, finished or not. */
  boolean isNamedBy(OperationKey key) {
    return named(key).findAny().isPresent();
  }

  private Stream<MoRef> named(OperationKey key) {
    var suffix = Names.suffix(key.value());
    return site.properties().all(Wanted.of(TYPE, "name")).stream()
        .filter(found -> found.text("name") != null && found.text("name").endsWith(suffix))
        .map(Found::ref);
  }

  /** A VM that came under this key from another vCenter keeps the name it was made with. */
  Optional<VmSeen> changedBy(OperationKey key, String operation) {
    return operation == null
        ? site.properties().all(Wanted.of(TYPE, PATHS)).stream()
            .flatMap(found -> seen(found).stream())
            .filter(vm -> key.value().equals(vm.change()))
            .findFirst()
        : madeBy(new OperationKey(operation)).filter(vm -> key.value().equals(vm.change()));
  }

  /** Empty for one whose files cannot be reached: the vCenter then knows no more than its name. */
  private static Optional<VmSeen> seen(Found found) {
    if (found.text("config.guestId") == null || found.text("config.version") == null) {
      return Optional.empty();
    }
    var notes = notes(found);
    var devices = children(found, "config.hardware.device");
    var tpm = devices.stream().filter(device -> device.is("VirtualTPM")).findFirst();
    var operation = notes.get(Names.OPERATION);
    var vm =
        new VmFound(
            found.ref().value(),
            Names.read(found.text("name"), notes.get(Names.NAME), operation),
            hardware(found, devices),
            power(found.text("runtime.powerState")),
            datastore(found.text("config.files.vmPathName")),
            found.find("config.keyId").flatMap(VmReader::provider).orElse(null),
            tpm.isPresent(),
            tpm.map(EndorsementKeys::of).orElse(Set.of()),
            found.find("snapshot").isPresent(),
            found.text("runtime.host"),
            operations(notes),
            Drive.of(devices).flatMap(Drive::disc).orElse(null));
    return Optional.of(
        new VmSeen(
            found.ref(),
            vm,
            operation,
            notes.get(Names.FORMER),
            notes.get(Names.CHANGE),
            tpm.map(device -> Integer.valueOf(device.text("key"))).orElse(null),
            snapshots(found)));
  }

  private static Hardware hardware(Found found, List<Element> devices) {
    var version = Integer.parseInt(found.text("config.version").replaceAll("\\D", ""));
    var disks = new Devices(devices).disks();
    int cpus = Integer.parseInt(found.text("config.hardware.numCPU"));
    return new Hardware(
        found.text("config.guestId"),
        "efi".equals(found.text("config.firmware")) ? Firmware.EFI : Firmware.BIOS,
        Math.min(version, Hardware.NEWEST_VERSION),
        cpus,
        Integer.parseInt(found.text("config.hardware.memoryMB")),
        disks.sumMb(),
        cores(found, cpus),
        disks);
  }

  /** Old vCenters leave it out. */
  private static int cores(Found found, int cpus) {
    var told = found.text("config.hardware.numCoresPerSocket");
    int cores = told == null ? 1 : Integer.parseInt(told);
    return cores > 0 && cpus % cores == 0 ? cores : 1;
  }

  private static Optional<String> provider(Element keyId) {
    return keyId.find("providerId").map(provider -> provider.text("id"));
  }

  private static PowerState power(String state) {
    return switch (String.valueOf(state)) {
      case "poweredOn" -> PowerState.ON;
      case "suspended" -> PowerState.SUSPENDED;
      default -> PowerState.OFF;
    };
  }

  /** A VM lives where its configuration file does. */
  private static String datastore(String path) {
    var matcher = DATASTORE.matcher(String.valueOf(path));
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static Set<OperationKey> operations(Map<String, String> notes) {
    return Stream.of(Names.OPERATION, Names.CHANGE)
        .map(notes::get)
        .filter(Objects::nonNull)
        .map(OperationKey::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A note without a value is one that was taken back. */
  private static Map<String, String> notes(Found found) {
    var notes = new HashMap<String, String>();
    for (var option : children(found, "config.extraConfig")) {
      var value = option.text("value");
      if (value != null && !value.isEmpty()) {
        notes.put(option.text("key"), value);
      }
    }
    return notes;
  }

  private static List<String> snapshots(Found found) {
    var names = new ArrayList<String>();
    found
        .find("snapshot")
        .ifPresent(tree -> tree.all("rootSnapshotList").forEach(root -> collect(root, names)));
    return names;
  }

  private static void collect(Element snapshot, List<String> names) {
    names.add(snapshot.text("name"));
    snapshot.all("childSnapshotList").forEach(child -> collect(child, names));
  }

  private static List<Element> children(Found found, String path) {
    return found.find(path).map(Element::children).orElse(List.of());
  }
}
