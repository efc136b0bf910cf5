package org.sealport.services.vm;

import static org.sealport.domain.vm.VmProblem.TPM_REMOVAL_NOT_CONFIRMED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vdc.QuotaKeeper;

/**
 * Use cases on a VM's snapshots. A snapshot holds the TPM as it is then; going back sets the TPM
 * back with the machine.
 */
@Stateless
public class SnapshotService {
  @Inject Vms vms;
  @Inject TpmPreflight preflight;
  @Inject VmTasks tasks;
  @Inject Vdcs vdcs;
  @Inject QuotaKeeper quotas;

  /** What the operation means for the VM's TPM. */
  @RequiresRight(Right.VM_EDIT)
  public Preflight preflight(TenantId tenant, VmId id, SnapshotOperation operation) {
    var vm = vms.get(tenant, id);
    return new Preflight(List.of(preflight.snapshot(vm, operation)), obstacles(vm, operation));
  }

  /** Going back may make the VM larger again. */
  private List<Obstacle> obstacles(Vm vm, SnapshotOperation operation) {
    return operation == SnapshotOperation.REVERT
        ? quotas.obstacles(vdcs.get(vm.tenant(), vm.vdc()), List.of(vm.claimAfterRevert()))
        : List.of();
  }

  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_SNAPSHOT_CREATE)
  @Retriable
  public TaskId create(TenantId tenant, VmId id) {
    return start(tenant, id, SnapshotOperation.CREATE);
  }

  /**
   * Back to the newest snapshot, powered off.
   *
   * @param confirmed the caller knows that a TPM which came after the snapshot is lost
   * @throws org.sealport.domain.shared.SealportException VM_HAS_NO_SNAPSHOT,
   *     TPM_REMOVAL_NOT_CONFIRMED, or the first quota that would be exceeded
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_SNAPSHOT_REVERT)
  public TaskId revert(TenantId tenant, VmId id, boolean confirmed) {
    var vm = vms.get(tenant, id);
    vm.requireSnapshot();
    if (vm.wouldLoseTpm() && !confirmed) {
      throw TPM_REMOVAL_NOT_CONFIRMED.with(vm.name());
    }
    var claims = List.of(vm.claimAfterRevert());
    var task = start(tenant, id, SnapshotOperation.REVERT);
    quotas.reserve(vdcs.get(tenant, vm.vdc()), task, claims);
    return task;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException VM_HAS_NO_SNAPSHOT
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_SNAPSHOT_REMOVE)
  public TaskId removeAll(TenantId tenant, VmId id) {
    vms.get(tenant, id).requireSnapshot();
    return start(tenant, id, SnapshotOperation.REMOVE_ALL);
  }

  private TaskId start(TenantId tenant, VmId id, SnapshotOperation operation) {
    var vm = vms.get(tenant, id);
    var kind =
        switch (operation) {
          case CREATE -> TaskOperation.VM_SNAPSHOT_CREATE;
          case REVERT -> TaskOperation.VM_SNAPSHOT_REVERT;
          case REMOVE_ALL -> TaskOperation.VM_SNAPSHOT_REMOVE;
        };
    return tasks.start(vm, kind, new ChangeVm.Snapshot(tasks.at(vm), operation));
  }
}
