package org.sealport.vsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.vsphere.soap.Spec;

/** The parts of requests that describe VMs. */
final class VmSpecs {
  private static final int NEW_TPM = -1;

  private VmSpecs() {}

  /** What a VM notes of itself: who made it under which name. */
  static List<Spec> notes(OperationKey key, String name) {
    return List.of(Spec.option(Names.OPERATION, key.value()), Spec.option(Names.NAME, name));
  }

  /** A new VM without its devices. */
  static Spec blank(OperationKey key, String name, Hardware hardware, Places.Place place) {
    return Spec.of("VirtualMachineConfigSpec")
        .set("name", Names.inVCenter(name, key.value()))
        .set("version", "vmx-%02d".formatted(hardware.hardwareVersion()))
        .set("guestId", hardware.guestId())
        .set(
            "files", Spec.of("VirtualMachineFileInfo").set("vmPathName", "[" + place.store() + "]"))
        .set("numCPUs", hardware.cpus())
        .set("numCoresPerSocket", hardware.coresPerSocket())
        .set("memoryMB", hardware.memoryMb())
        .set("extraConfig", notes(key, name))
        .set("firmware", hardware.firmware().name().toLowerCase(Locale.ROOT));
  }

  static Spec add(Spec device) {
    return Spec.of("VirtualDeviceConfigSpec").set("operation", "add").set("device", device);
  }

  static Spec addTpm() {
    return add(Spec.of("VirtualTPM").set("key", NEW_TPM));
  }

  static Spec removeTpm(int device) {
    return Spec.of("VirtualDeviceConfigSpec")
        .set("operation", "remove")
        .set("device", Spec.of("VirtualTPM").set("key", device));
  }

  /** With a new key of this provider; an empty key id lets the vCenter make one. */
  static Spec encrypt(String provider) {
    return Spec.of("CryptoSpecEncrypt")
        .set(
            "cryptoKeyId",
            Spec.of("CryptoKeyId")
                .set("keyId", "")
                .set("providerId", Spec.of("KeyProviderId").set("id", provider)));
  }

  /**
   * Keeps the mark of the operation that made the VM; one that has none gets this one's, and notes
   * what it was called.
   */
  static Spec renaming(Spec config, VmSeen vm, String name, OperationKey key) {
    var maker = vm.operation() == null ? key : new OperationKey(vm.operation());
    var notes = new ArrayList<>(notes(maker, name));
    if (vm.operation() == null) {
      notes.add(Spec.option(Names.FORMER, vm.found().name()));
    }
    return config.set("name", Names.inVCenter(name, maker.value())).set("extraConfig", notes);
  }

  /** It is called what it was called before Sealport renamed it, and bears no mark of ours. */
  static Spec unnaming(VmSeen vm) {
    var notes = Stream.of(Names.OPERATION, Names.NAME, Names.FORMER);
    return config()
        .set("name", vm.former())
        .set("extraConfig", notes.map(note -> Spec.option(note, "")).toList());
  }

  static Spec reconfigure(Spec config) {
    return Spec.of("ReconfigVM_Task").set("spec", config);
  }

  static Spec config() {
    return Spec.of("VirtualMachineConfigSpec");
  }

  /** Devices of a new VM of this hardware. */
  static List<Spec> devices(Disks disks, Places.Place place, Places places, boolean tpm) {
    var devices = new ArrayList<>(DiskPlan.of(disks, place.store()));
    places.card(place).map(VmSpecs::add).ifPresent(devices::add);
    if (tpm) {
      devices.add(addTpm());
    }
    return devices;
  }
}
