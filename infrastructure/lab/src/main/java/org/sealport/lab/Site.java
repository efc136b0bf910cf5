package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_UNKNOWN;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_UNREACHABLE;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.TpmRequirements;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.lab.tpm.SwtpmProcess;
import org.sealport.lab.tpm.TpmState;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.VmFound;

/** One vCenter's part of the lab, as the operations need it. */
final class Site {
  /** As many as each vCenter has; a VM is always on the same. */
  private static final int HOSTS = 3;

  private final Lab lab;
  private final String id;

  Site(Lab lab, String id) {
    this.lab = lab;
    this.id = id;
  }

  Lab lab() {
    return lab;
  }

  String id() {
    return id;
  }

  LabVCenterSheet sheet() {
    return lab.sheet(id).orElseThrow(() -> VCENTER_UNREACHABLE.with(id));
  }

  VmHomes homes() {
    return new VmHomes(lab.folderOf(id).resolve("vms"));
  }

  KmsKeys keys() {
    return new KmsKeys(sheet(), lab.keys());
  }

  ReentrantLock lock(String moRef) {
    return lab.lock(id + "/" + moRef);
  }

  LabVm get(String moRef) {
    return homes().find(moRef).orElseThrow(() -> VCENTER_VM_GONE.with(String.valueOf(moRef)));
  }

  Optional<VmFound> found(String moRef) {
    return homes().find(moRef).map(this::found);
  }

  VmFound found(LabVm vm) {
    return new VmFound(
        vm.moRef(),
        vm.name(),
        vm.hardware(),
        vm.power(),
        vm.datastore(),
        vm.keyProvider(),
        vm.tpm() != null,
        VmTpms.identity(homes().home(vm.moRef()), vm),
        !vm.snapshots().isEmpty(),
        host(vm.moRef()),
        vm.lastKey() == null ? Set.of() : Set.of(new OperationKey(vm.lastKey())),
        LabDrive.disc(homes().home(vm.moRef())));
  }

  private static String host(String moRef) {
    return "host-" + (1 + Math.floorMod(moRef.hashCode(), HOSTS));
  }

  LabVm.Place place(String moRef) {
    return new LabVm.Place(id, moRef);
  }

  void requireDatastore(String datastore) {
    var sheet = sheet();
    if (!sheet.hasDatastore(datastore)) {
      throw DATASTORE_UNKNOWN.with(String.valueOf(datastore), sheet.name());
    }
  }

  /** A vCenter looks at the VM itself before it gives it a TPM (R1 to R5). */
  void requireMayHaveTpm(String vm, Hardware hardware) {
    var sheet = sheet();
    var violations =
        TpmRequirements.toHave(
            new TpmRequirements.Facts(vm, hardware, sheet.vCenterVersion(), sheet.providers()));
    if (!violations.isEmpty()) {
      throw new TpmRefusedException(violations);
    }
  }

  /**
   * Brings the home and the running TPM to what {@code vm.json} says; safe at any time, and the way
   * on after a crash.
   */
  void settle(LabVm vm) {
    var home = homes().home(vm.moRef());
    VmTpms.tidy(home, vm);
    DiskChanges.tidy(home, vm);
    if (vm.tpm() == null || !lab.sealing()) {
      return;
    }
    if (vm.power() == PowerState.OFF) {
      VmTpms.stop(home, vm);
      return;
    }
    var tpm = VmTpms.open(home, vm.tpm());
    if (tpm.engine() == TpmState.Engine.SWTPM) {
      SwtpmProcess.ensureRunning(tpm, keys().toOpen(vm.keyProvider(), LabOperation.POWER));
    }
  }

  /** Powers a VM's TPM off and destroys all of it. */
  void remove(String moRef) {
    homes().find(moRef).ifPresent(vm -> VmTpms.stop(homes().home(moRef), vm));
    homes().remove(moRef);
  }
}
