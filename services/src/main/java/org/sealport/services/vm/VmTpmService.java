package org.sealport.services.vm;

import static org.sealport.domain.vm.VmProblem.TPM_REMOVAL_NOT_CONFIRMED;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_TPM;
import static org.sealport.domain.vm.VmProblem.VM_HAS_TPM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vdc.QuotaKeeper;

/** Use cases that add a TPM to a VM and remove it. */
@Stateless
public class VmTpmService {
  @Inject Vms vms;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject TpmPreflight preflight;
  @Inject QuotaKeeper quotas;
  @Inject VmTasks tasks;

  /** What adding a TPM would do, and every reason against it. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflightAdd(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    var vdc = vdcs.get(tenant, vm.vdc());
    return new Preflight(
        List.of(preflight.add(vm, vdc, vCenters.get(vm.vCenter()))),
        quotas.obstacles(vdc, claims(vm)));
  }

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException VM_HAS_TPM, or the first obstacle
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_ADD)
  @Retriable
  public TaskId add(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    if (vm.hasTpm()) {
      throw VM_HAS_TPM.with(vm.name());
    }
    preflightAdd(tenant, id).orRefuse();
    var provider =
        vCenters.get(vm.vCenter()).providerForNewVm().map(KeyProvider::name).orElseThrow();
    var command = new ChangeVm.AddTpm(tasks.at(vm), vm.keyProvider().orElse(provider));
    var task = tasks.start(vm, TaskOperation.VM_TPM_ADD, command);
    quotas.reserve(vdcs.get(tenant, vm.vdc()), task, claims(vm));
    return task;
  }

  private static List<Claim> claims(Vm vm) {
    return List.of(new Claim(vm.id(), vm.hardware(), true));
  }

  /** What removing the TPM would destroy, and every reason against it. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflightRemove(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    return new Preflight(List.of(preflight.remove(vm, vdcs.get(tenant, vm.vdc()))));
  }

  /**
   * @param confirmed the caller knows that the secrets are lost
   * @throws org.sealport.domain.shared.SealportException TPM_REMOVAL_NOT_CONFIRMED, VM_HAS_NO_TPM
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_REMOVE)
  public TaskId remove(TenantId tenant, VmId id, boolean confirmed) {
    var vm = vms.get(tenant, id);
    if (!vm.hasTpm()) {
      throw VM_HAS_NO_TPM.with(vm.name());
    }
    preflightRemove(tenant, id).orRefuse();
    if (!confirmed) {
      throw TPM_REMOVAL_NOT_CONFIRMED.with(vm.name());
    }
    return tasks.start(vm, TaskOperation.VM_TPM_REMOVE, new ChangeVm.RemoveTpm(tasks.at(vm)));
  }
}
