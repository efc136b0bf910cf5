package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.vsphere.soap.Spec;

/**
 * Changes of one VM, checked as a whole before the first is made, and made in one call; only newer
 * virtual hardware has a call of its own.
 */
final class ChangePlan {
  private final Site site;
  private final VmSeen vm;
  private final OperationKey key;
  private final Spec config = VmSpecs.config();
  private final List<Spec> devices = new ArrayList<>();
  private DiskPlan disks;
  private Hardware hardware;
  private boolean tpm;
  private boolean newTpm;
  private String provider;

  ChangePlan(Site site, VmSeen vm, OperationKey key) {
    this.site = site;
    this.vm = vm;
    this.key = key;
    this.hardware = vm.found().hardware();
    this.tpm = vm.found().tpmPresent();
    config.set("extraConfig", Spec.option(Names.CHANGE, key.value()));
  }

  void add(Change change) {
    if (change instanceof Change.Rename rename) {
      VmSpecs.renaming(config, vm, rename.name(), key);
    } else if (change instanceof Change.AddDisk add) {
      changeDisks(disks -> disks.add(vm, add.disk()));
    } else if (change instanceof Change.GrowDisk grow) {
      changeDisks(disks -> disks.grow(vm, grow));
    } else if (change instanceof Change.RemoveDisk remove) {
      changeDisks(disks -> disks.remove(vm, remove));
    } else if (change instanceof Change.AddTpm add) {
      addTpm(add.keyProvider());
    } else if (change instanceof Change.RemoveTpm) {
      removeTpm();
    } else {
      changeHardware(change);
    }
  }

  private void changeDisks(Consumer<DiskPlan> change) {
    if (disks == null) {
      disks = DiskPlan.of(site, vm);
    }
    change.accept(disks);
    hardware = hardware.with(disks.disks());
  }

  private void changeHardware(Change change) {
    if (vm.found().power() != PowerState.OFF) {
      throw failed("hardware changes only while powered off");
    }
    var old = hardware;
    if (change instanceof Change.Resize size) {
      config
          .set("numCPUs", size.cpus())
          .set("numCoresPerSocket", size.coresPerSocket())
          .set("memoryMB", size.memoryMb());
      hardware = hardware(old, old.hardwareVersion(), size);
    } else if (change instanceof Change.SetGuest guest) {
      config.set("guestId", guest.guestId());
      hardware = hardware(old, guest.guestId(), old.firmware());
    } else if (change instanceof Change.SetFirmware firmware) {
      config.set("firmware", firmware.firmware().name().toLowerCase(Locale.ROOT));
      hardware = hardware(old, old.guestId(), firmware.firmware());
    } else if (change instanceof Change.UpgradeHardware upgrade) {
      if (upgrade.version() < old.hardwareVersion()) {
        throw failed("virtual hardware cannot become older");
      }
      hardware =
          hardware(
              old,
              upgrade.version(),
              new Change.Resize(old.cpus(), old.coresPerSocket(), old.memoryMb()));
    } else {
      throw new IllegalArgumentException("unknown change " + change);
    }
  }

  private static Hardware hardware(Hardware old, String guestId, Firmware firmware) {
    return new Hardware(
        guestId,
        firmware,
        old.hardwareVersion(),
        old.cpus(),
        old.memoryMb(),
        old.diskMb(),
        old.coresPerSocket(),
        old.disks());
  }

  private static Hardware hardware(Hardware old, int version, Change.Resize size) {
    return new Hardware(
        old.guestId(),
        old.firmware(),
        version,
        size.cpus(),
        size.memoryMb(),
        old.diskMb(),
        size.coresPerSocket(),
        old.disks());
  }

  private void addTpm(String wanted) {
    if (tpm) {
      throw failed("a VM has one TPM at most");
    }
    TpmChecks.toAdd(vm);
    devices.add(VmSpecs.addTpm());
    provider = wanted;
    newTpm = true;
    tpm = true;
  }

  private void removeTpm() {
    TpmChecks.toRemove(vm);
    if (vm.tpmDevice() != null) {
      devices.add(VmSpecs.removeTpm(vm.tpmDevice()));
    }
    tpm = false;
  }

  /** The version to upgrade to before the call; empty: none. */
  OptionalInt upgrade() {
    return hardware.hardwareVersion() > vm.found().hardware().hardwareVersion()
        ? OptionalInt.of(hardware.hardwareVersion())
        : OptionalInt.empty();
  }

  /**
   * The call for the rest; asks the vCenter whether what comes out may have its TPM.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException when not
   */
  Spec config() {
    var found = vm.found();
    if (newTpm || tpm && !hardware.equals(found.hardware())) {
      var providers = TpmChecks.toHave(site, vm.ref(), found.name(), hardware);
      if (newTpm && found.keyProvider() == null) {
        var name = providers.toEncrypt(provider, found.name()).name();
        config.set("crypto", VmSpecs.encrypt(name));
      }
    }
    return config
        .set("deviceChange", disks == null ? List.of() : disks.specs())
        .set("deviceChange", devices);
  }

  /** Success means read back. */
  void check(VmSeen changed) {
    if (changed.found().tpmPresent() != tpm) {
      throw failed(tpm ? "no TPM after it was added" : "a TPM after it was removed");
    }
  }

  private static RuntimeException failed(String reason) {
    return VCENTER_OPERATION_FAILED.with("ReconfigVM", reason);
  }
}
