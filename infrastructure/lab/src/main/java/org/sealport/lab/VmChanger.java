package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_TOOLS_NOT_RUNNING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.TpmRequirements;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;
import org.sealport.lab.tpm.TpmState;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.SnapshotOperation;

/** Operations that change a VM: one write of its sheet each, then the home is tidied up. */
final class VmChanger {

  private final Site site;

  VmChanger(Site site) {
    this.site = site;
  }

  LabVm.Place reconfigure(OperationKey key, String moRef, List<Change> changes) {
    return change(
        key,
        moRef,
        vm -> {
          var changed = vm;
          for (var change : changes) {
            changed = apply(key, changed, change);
          }
          refuse(changed.tpm() == null ? List.of() : toKeep(changed));
          return changed;
        });
  }

  LabVm.Place power(OperationKey key, String moRef, PowerOperation operation) {
    return change(
        key,
        moRef,
        vm ->
            switch (operation) {
              case POWER_ON -> poweredOn(vm);
              case POWER_OFF, DISCARD_SUSPENDED -> vm.with(PowerState.OFF);
              case RESET -> reset(vm);
              case SHUT_DOWN -> vm.power() == PowerState.OFF ? vm : heard(vm).with(PowerState.OFF);
              case REBOOT -> reset(heard(vm));
              case SUSPEND -> suspended(vm);
            });
  }

  LabVm.Place snapshot(OperationKey key, String moRef, SnapshotOperation operation) {
    return change(
        key,
        moRef,
        vm ->
            switch (operation) {
              case CREATE -> withSnapshot(key, vm);
              case REVERT -> reverted(key, vm);
              case REMOVE_ALL -> vm.withSnapshots(List.of());
            });
  }

  /** The last writer's key in the sheet tells a repeat that its change is made already. */
  private LabVm.Place change(OperationKey key, String moRef, UnaryOperator<LabVm> work) {
    var lock = site.lock(moRef);
    lock.lock();
    try {
      var vm = site.get(moRef);
      if (!key.value().equals(vm.lastKey())) {
        journalLastChange(vm);
        vm = work.apply(vm).by(key.value());
        site.homes().write(vm);
      }
      site.settle(vm);
      return site.place(moRef);
    } finally {
      lock.unlock();
    }
  }

  /** A crash may have come between the last change and its entry; the sheet forgets it now. */
  private void journalLastChange(LabVm vm) {
    if (vm.lastKey() != null) {
      var last = new OperationKey(vm.lastKey());
      if (site.lab().journal().find(last).isEmpty()) {
        site.lab().journal().done(last, LabOperation.RECONFIGURE, site.place(vm.moRef()));
      }
    }
  }

  private List<Violation> toKeep(LabVm vm) {
    var sheet = site.sheet();
    return TpmRequirements.toKeep(
        new TpmRequirements.Facts(
            vm.name(), vm.hardware(), sheet.vCenterVersion(), sheet.providers()));
  }

  private LabVm apply(OperationKey key, LabVm vm, Change change) {
    if (change instanceof Change.Rename rename) {
      return vm.named(rename.name());
    }
    if (change instanceof Change.AddTpm add) {
      return withNewTpm(key, vm, add.keyProvider());
    }
    if (change instanceof Change.RemoveTpm) {
      refuse(TpmRequirements.toRemove(state(vm)));
      return vm.withTpm(null, vm.keyProvider());
    }
    return HardwareChanges.applied(vm, change);
  }

  private LabVm withNewTpm(OperationKey key, LabVm vm, String provider) {
    if (vm.tpm() != null) {
      throw failed(LabOperation.RECONFIGURE, "a VM has one TPM at most");
    }
    refuse(TpmRequirements.toAdd(state(vm)));
    site.requireMayHaveTpm(vm.name(), vm.hardware());
    var encryptedWith = vm.keyProvider() != null ? vm.keyProvider() : provider;
    var providerKey = site.keys().toEncrypt(encryptedWith, vm.name());
    var home = site.homes().home(vm.moRef());
    var folder = site.lab().tpms().manufacture(home, key, providerKey);
    return vm.withTpm(folder, providerKey.provider());
  }

  private LabVm poweredOn(LabVm vm) {
    if (vm.keyProvider() != null) {
      requireOpens(vm);
    }
    return vm.with(PowerState.ON);
  }

  private void requireOpens(LabVm vm) {
    var key = site.keys().toOpen(vm.keyProvider(), LabOperation.POWER);
    vm.tpmFolder().ifPresent(folder -> open(vm, folder).requireOpenableBy(key));
  }

  /** What has a disk is taken to have a guest on it, with VMware Tools. */
  private static LabVm heard(LabVm vm) {
    if (!vm.isOn()) {
      throw failed(LabOperation.POWER, "the guest does not run");
    }
    if (vm.hardware().diskMb() == 0) {
      throw VCENTER_TOOLS_NOT_RUNNING.with(vm.name(), "nothing is installed on it");
    }
    return vm;
  }

  private static LabVm suspended(LabVm vm) {
    if (vm.power() == PowerState.OFF) {
      throw failed(LabOperation.POWER, "a powered-off VM cannot be suspended");
    }
    return vm.with(PowerState.SUSPENDED);
  }

  /** The TPM is reset with the machine. */
  private LabVm reset(LabVm vm) {
    if (!vm.isOn()) {
      throw failed(LabOperation.POWER, "a powered-off VM cannot be reset");
    }
    if (vm.keyProvider() != null) {
      requireOpens(vm);
    }
    VmTpms.stop(site.homes().home(vm.moRef()), vm);
    return vm;
  }

  private LabVm withSnapshot(OperationKey key, LabVm vm) {
    var snapshots = new ArrayList<>(vm.snapshots());
    snapshots.add(
        new LabVm.Snapshot(
            "snapshot-" + (snapshots.size() + 1),
            vm.hardware(),
            vm.keyProvider(),
            copyOf(key, vm, vm.tpm())));
    return vm.withSnapshots(List.copyOf(snapshots));
  }

  /** Back to the newest snapshot, powered off; the TPM with all it remembered then. */
  private LabVm reverted(OperationKey key, LabVm vm) {
    if (vm.snapshots().isEmpty()) {
      throw failed(LabOperation.SNAPSHOT, "there is no snapshot to go back to");
    }
    VmTpms.stop(site.homes().home(vm.moRef()), vm);
    var snapshot = vm.snapshots().get(vm.snapshots().size() - 1);
    return vm.with(snapshot.hardware())
        .with(PowerState.OFF)
        .withTpm(copyOf(key, vm, snapshot.tpm()), snapshot.keyProvider());
  }

  private String copyOf(OperationKey key, LabVm vm, String folder) {
    if (folder == null) {
      return null;
    }
    return site.lab().tpms().copy(open(vm, folder), site.homes().home(vm.moRef()), key);
  }

  private TpmState open(LabVm vm, String folder) {
    return VmTpms.open(site.homes().home(vm.moRef()), folder);
  }

  private static TpmRequirements.State state(LabVm vm) {
    return new TpmRequirements.State(
        vm.name(), vm.power(), vm.keyProvider() != null, !vm.snapshots().isEmpty(), false);
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new TpmRefusedException(violations);
    }
  }

  private static RuntimeException failed(LabOperation operation, String reason) {
    return VCENTER_OPERATION_FAILED.with(operation, reason);
  }
}
