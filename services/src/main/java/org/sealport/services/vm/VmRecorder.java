package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.Tpm;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.tpm.Tpms;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.vcenter.InventoryStore;
import org.sealport.services.vcenter.RecordedVm;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vcenter.VmFound;

/**
 * Records in the database what a vCenter was read back to hold. Call it inside {@code
 * TaskRun.commit}.
 */
@ApplicationScoped
public class VmRecorder {
  @Inject Vms vms;
  @Inject VApps vApps;
  @Inject Tpms tpms;
  @Inject InventoryStore inventories;

  /**
   * How a VM's TPM came to be.
   *
   * @param copiedFrom null unless it is a copy
   */
  public record TpmStory(TpmOrigin origin, TpmId copiedFrom) {
    public static final TpmStory NEW = new TpmStory(TpmOrigin.NEW, null);
  }

  public Vm seen(TenantId tenant, VmId id, VmFound found) {
    var vm = vms.get(tenant, id);
    vm.found(seen(found));
    return vm;
  }

  /** A standalone VM's hidden vApp carries the VM's name. */
  public void renamed(TenantId tenant, VmId id, VmFound found, String name) {
    var vm = seen(tenant, id, found);
    vm.rename(name);
    Optional.of(vApps.get(tenant, vm.vApp()))
        .filter(VApp::isStandalone)
        .ifPresent(vApp -> vApp.rename(name));
  }

  public void edited(TenantId tenant, VmId id, VmFound found, String name, String description) {
    renamed(tenant, id, found, name);
    vms.get(tenant, id).describe(description);
  }

  /** A snapshot was taken, gone back to, or removed. */
  public void snapped(TenantId tenant, VmId id, VmFound found, SnapshotOperation operation) {
    var vm = seen(tenant, id, found);
    if (operation == SnapshotOperation.CREATE) {
      vm.snapshotTaken();
    } else if (operation == SnapshotOperation.REVERT) {
      reverted(tenant, vm, found);
    }
  }

  /** A TPM of a snapshot that was taken outside of Sealport is as good as imported. */
  private void reverted(TenantId tenant, Vm vm, VmFound found) {
    if (isRecorded(tenant, vm.id(), found)) {
      vm.tpm().map(tpm -> tpms.get(tenant, tpm)).ifPresent(Tpm::wentBack);
    } else {
      tpmOfOutside(tenant, vm, found);
    }
  }

  /** What the vCenter has is what is recorded from now on, whoever changed it there. */
  public void accepted(TenantId tenant, VmId id, VmFound found) {
    renamed(tenant, id, found, found.name());
    if (!isRecorded(tenant, id, found)) {
      tpmOfOutside(tenant, vms.get(tenant, id), found);
    }
  }

  /** It holds another TPM than it did, or none, and Sealport did not do it. */
  private void tpmOfOutside(TenantId tenant, Vm vm, VmFound found) {
    if (vm.hasTpm()) {
      lostTpm(tenant, vm.id(), found);
    }
    if (found.tpmPresent()) {
      gotTpm(tenant, vm.id(), found, new TpmStory(TpmOrigin.IMPORTED, null));
    }
  }

  /** The VM as it is known, for the comparison with its vCenter. */
  public RecordedVm recorded(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    var keys = vm.tpm().map(tpm -> tpms.get(tenant, tpm).endorsementKeys()).orElse(Set.of());
    return new RecordedVm(
        id,
        vm.requireMoRef(),
        vm.name(),
        vm.keyProvider().orElse(null),
        EndorsementKey.fingerprints(keys),
        vm.hardware().disks(),
        vm.busyTask().isPresent());
  }

  /** A VM that now holds a TPM it did not hold before. */
  public void gotTpm(TenantId tenant, VmId id, VmFound found, TpmStory story) {
    var vm = seen(tenant, id, found);
    var holder = new Tpm.Holder(TpmHolder.VM, id.value(), vm.name());
    var tpm =
        Tpm.record(tenant, holder, story.origin(), story.copiedFrom(), found.endorsementKeys());
    tpms.add(tpm);
    vm.holds(tpm.id());
  }

  public void lostTpm(TenantId tenant, VmId id, VmFound found) {
    tpms.get(tenant, seen(tenant, id, found).lostTpm()).destroyed();
  }

  /** Whether the TPM that the vCenter holds is the one that is recorded. */
  public boolean isRecorded(TenantId tenant, VmId id, VmFound found) {
    return vms.get(tenant, id)
        .tpm()
        .map(tpm -> tpms.get(tenant, tpm).endorsementKeys().equals(found.endorsementKeys()))
        .orElse(!found.tpmPresent());
  }

  /** A TPM made anew in the place of a copied one. */
  public void replacedTpm(TenantId tenant, VmId id, VmFound found) {
    lostTpm(tenant, id, found);
    gotTpm(tenant, id, found, new TpmStory(TpmOrigin.REPLACED, null));
  }

  /** Forgets a VM that is gone from its vCenter or was never made; its TPM's lineage stays. */
  public void gone(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    vm.tpm().ifPresent(tpm -> tpms.get(tenant, tpm).destroyed());
    vms.remove(vm);
    vm.moRef().ifPresent(moRef -> inventories.gone(vm.vCenter(), moRef));
    Optional.of(vApps.get(tenant, vm.vApp())).filter(VApp::isStandalone).ifPresent(vApps::remove);
  }

  private static Vm.Seen seen(VmFound found) {
    return new Vm.Seen(
        found.moRef(),
        found.hardware(),
        found.power(),
        found.datastore(),
        found.keyProvider(),
        found.hasSnapshots(),
        found.disc());
  }
}
