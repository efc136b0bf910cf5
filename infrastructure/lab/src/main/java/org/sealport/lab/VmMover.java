package org.sealport.lab;

import java.nio.file.Path;
import java.util.List;
import org.sealport.lab.tpm.TpmState;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.OperationKey;

/**
 * Moves VMs with their TPMs. At every moment the VM is whole in at least one place; the target's
 * sheet names the source until that is gone, so that a move cut short is finished by the next run
 * or taken back by an undo.
 */
final class VmMover {

  private final Site site;

  VmMover(Site site) {
    this.site = site;
  }

  LabVm.Place relocate(OperationKey key, String moRef, CloneSpec spec) {
    var target = site.lab().site(spec.target());
    target.requireDatastore(spec.datastore());
    new LabDrive(site).requireEmpty(moRef, target, spec.datastore());
    var lock = site.lock(moRef);
    lock.lock();
    try {
      if (target.id().equals(site.id())) {
        var vm = site.get(moRef);
        site.homes().write(vm.in(spec.datastore()).named(spec.name()).by(key.value()));
        return site.place(moRef);
      }
      var newRef = Journal.moRef(key);
      if (target.homes().find(newRef).isEmpty()) {
        copy(key, site.get(moRef), spec);
      }
      finish(target, newRef);
      return target.place(newRef);
    } finally {
      lock.unlock();
    }
  }

  /** The VM appears at the target; a running TPM stops first, since its state must not change. */
  private void copy(OperationKey key, LabVm vm, CloneSpec spec) {
    var target = site.lab().site(spec.target());
    var from = site.homes().home(vm.moRef());
    var tpm = vm.tpmFolder().map(folder -> VmTpms.open(from, folder)).orElse(null);
    if (tpm != null) {
      target.requireMayHaveTpm(vm.name(), vm.hardware());
    }
    if (vm.keyProvider() != null) {
      target.keys().requireOpens(vm, tpm);
    }
    VmTpms.stop(from, vm);
    var newRef = Journal.moRef(key);
    var to = target.homes().begin(newRef);
    VmMaker.disks(vm.disks().stream().map(from::resolve).toList(), to);
    copyTpms(vm, from, to);
    target
        .homes()
        .finish(
            vm.named(spec.name())
                .in(spec.datastore())
                .by(key.value())
                .movedTo(newRef, site.place(vm.moRef())));
  }

  /** Its own and those of its snapshots, under the names they have. */
  private static void copyTpms(LabVm vm, Path from, Path to) {
    vm.tpmFolder().ifPresent(folder -> copyTpm(folder, from, to));
    List<LabVm.Snapshot> snapshots = vm.snapshots();
    snapshots.stream()
        .map(LabVm.Snapshot::tpm)
        .filter(folder -> folder != null && !TpmState.exists(to.resolve(folder)))
        .forEach(folder -> copyTpm(folder, from, to));
  }

  private static void copyTpm(String folder, Path from, Path to) {
    VmTpms.open(from, folder).copyTo(to.resolve(folder));
  }

  private void finish(Site target, String newRef) {
    var vm = target.get(newRef);
    site.lab().siteOf(vm.movedFrom()).remove(vm.movedFrom().moRef());
    target.settle(vm);
  }

  /** Whether this VM came by a move, and its source is gone: then it is the only one. */
  static boolean isMovedForGood(Lab lab, LabVm vm) {
    return vm.movedFrom() != null
        && lab.siteOf(vm.movedFrom()).homes().find(vm.movedFrom().moRef()).isEmpty();
  }
}
