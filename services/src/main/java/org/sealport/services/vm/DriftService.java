package org.sealport.services.vm;

import static org.sealport.domain.shared.CommonProblem.CHANGED_MEANWHILE;
import static org.sealport.domain.vm.VmProblem.VM_AS_RECORDED;
import static org.sealport.domain.vm.VmProblem.VM_FORGETTING_NOT_CONFIRMED;
import static org.sealport.domain.vm.VmProblem.VM_GONE_FROM_VCENTER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.DriftKind;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.vcenter.Drift;
import org.sealport.services.vcenter.DriftState;
import org.sealport.services.vcenter.DriftStore;
import org.sealport.services.vdc.QuotaKeeper;

/**
 * Use cases on a VM that was changed in its vCenter behind Sealport's back: what is there becomes
 * what is recorded, once somebody who saw it says so. The vCenter is not changed.
 */
@Stateless
public class DriftService {
  @Inject Vms vms;
  @Inject Vdcs vdcs;
  @Inject DriftStore drifts;
  @Inject QuotaKeeper quotas;
  @Inject VmTasks tasks;

  /** What accepting would record, and every reason against it. */
  @RequiresRight(Right.VM_EDIT)
  public DriftPreflight preflightAccept(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    var changes = acceptable(vm);
    var obstacles = new ArrayList<Obstacle>();
    if (changes.isEmpty()) {
      obstacles.add(Obstacle.of(VM_AS_RECORDED, vm.name()));
    }
    for (var change : changes) {
      obstacles.addAll(obstacles(vm, change));
    }
    return new DriftPreflight(DriftState.of(changes), changes, obstacles);
  }

  private List<Drift> acceptable(Vm vm) {
    return drifts.of(vm.tenant(), vm.id()).stream()
        .filter(drift -> drift.kind().isAcceptable())
        .toList();
  }

  private List<Obstacle> obstacles(Vm vm, Drift change) {
    return switch (change.kind()) {
      case VM_GONE -> List.of(Obstacle.of(VM_GONE_FROM_VCENTER, vm.name()));
      case VM_RENAMED -> Stream.concat(invalid(change.found()), taken(vm, change.found())).toList();
      case TPM_ADDED -> quotas.obstacles(vdcs.get(vm.tenant(), vm.vdc()), claims(vm));
      case TPM_REMOVED, TPM_REPLACED, VM_REKEYED, DISKS_CHANGED, KEY_PROVIDER_GONE -> List.of();
    };
  }

  private static Stream<Obstacle> invalid(String name) {
    return Obstacle.toName(name).stream();
  }

  private Stream<Obstacle> taken(Vm vm, String name) {
    try {
      vms.requireFreeName(vm, name);
      return Stream.empty();
    } catch (SealportException e) {
      return Stream.of(Obstacle.of(e));
    }
  }

  private static List<Claim> claims(Vm vm) {
    return List.of(new Claim(vm.id(), vm.hardware(), true));
  }

  /**
   * Records what the vCenter has, once it was read again and still is what was seen.
   *
   * @param seen the state of the preflight that was shown
   * @throws org.sealport.domain.shared.SealportException CHANGED_MEANWHILE, or the first obstacle
   */
  @RequiresRight(Right.VM_EDIT)
  @Audited(TaskOperation.VM_DRIFT_ACCEPT)
  public TaskId accept(TenantId tenant, VmId id, DriftState seen) {
    var vm = vms.get(tenant, id);
    var preflight = preflightAccept(tenant, id);
    preflight.orRefuse();
    requireSame(vm, preflight.state(), seen);
    var task =
        tasks.start(
            vm, TaskOperation.VM_DRIFT_ACCEPT, new ChangeVm.AcceptDrift(tasks.at(vm), seen));
    if (preflight.changes().stream().anyMatch(each -> each.kind() == DriftKind.TPM_ADDED)) {
      quotas.reserve(vdcs.get(tenant, vm.vdc()), task, claims(vm));
    }
    return task;
  }

  /**
   * Removes the record of a VM that its vCenter does not have any more.
   *
   * @param typedName its name, which says that this is known
   * @throws org.sealport.domain.shared.SealportException VM_AS_RECORDED when it is not gone,
   *     CHANGED_MEANWHILE, VM_FORGETTING_NOT_CONFIRMED
   */
  @RequiresRight(Right.VM_DELETE)
  @Audited(TaskOperation.VM_DRIFT_FORGET)
  public TaskId forget(TenantId tenant, VmId id, DriftState seen, String typedName) {
    var vm = vms.get(tenant, id);
    var changes = acceptable(vm);
    if (changes.stream().noneMatch(each -> each.kind() == DriftKind.VM_GONE)) {
      throw VM_AS_RECORDED.with(vm.name());
    }
    requireSame(vm, DriftState.of(changes), seen);
    if (!vm.name().equals(typedName)) {
      throw VM_FORGETTING_NOT_CONFIRMED.with(vm.name());
    }
    return tasks.start(vm, TaskOperation.VM_DRIFT_FORGET, new ChangeVm.Forget(tasks.at(vm)));
  }

  private static void requireSame(Vm vm, DriftState now, DriftState seen) {
    if (!now.equals(seen)) {
      throw CHANGED_MEANWHILE.with(vm.name());
    }
  }
}
