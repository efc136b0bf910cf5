package org.sealport.services.vm;

import static org.sealport.domain.vm.VmProblem.TPM_REMOVAL_NOT_CONFIRMED;
import static org.sealport.domain.vm.VmProblem.VM_ALREADY_OFF;
import static org.sealport.domain.vm.VmProblem.VM_ALREADY_ON;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_TPM;
import static org.sealport.domain.vm.VmProblem.VM_HAS_TPM;
import static org.sealport.domain.vm.VmProblem.VM_NOT_POWERED_OFF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.Tasks;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.Standalone;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.make.VmPlanner;

/**
 * Use cases on one VM. Each checks, records that the VM is busy, and stores a task in one
 * transaction; the vCenter is called only after it commits.
 */
@Stateless
public class VmService {
  @Inject Vms vms;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject TpmPreflight preflight;
  @Inject Tasks tasks;
  @Inject VmPlanner planner;
  @Inject VmMaker maker;

  /** What is in the way of a VM that is to be created; nothing is changed. */
  @RequiresRight(Right.VM_CREATE)
  @Performs(TpmOperation.CREATE_VM)
  public Preflight preflightCreate(TenantId tenant, CreateVm command) {
    return plan(tenant, command).preflight();
  }

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule of R1 to R5
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VM_CREATE)
  @Audited(TaskOperation.VM_CREATE)
  @Performs(TpmOperation.CREATE_VM)
  public Accepted<VmId> create(TenantId tenant, CreateVm command) {
    var started = maker.start(plan(tenant, command), TaskOperation.VM_CREATE);
    return new Accepted<>(started.task(), started.vms().get(0).id());
  }

  private MakePlan plan(TenantId tenant, CreateVm command) {
    var blank = new Blank(command.hardware(), command.tpm());
    var member = new Member(TpmOperation.CREATE_VM, command.name(), blank, null);
    return planner.plan(
        tenant, new MakeRequest(new Standalone(command.vdc()), List.of(member), null));
  }

  /** What adding a TPM would do, and every reason against it. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflightAddTpm(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    return new Preflight(
        List.of(preflight.add(vm, vdcs.get(tenant, vm.vdc()), vCenters.get(vm.vCenter()))));
  }

  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_ADD)
  public TaskId addTpm(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    if (vm.hasTpm()) {
      throw VM_HAS_TPM.with(vm.name());
    }
    preflightAddTpm(tenant, id).orRefuse();
    var provider =
        vCenters.get(vm.vCenter()).providerForNewVm().map(KeyProvider::name).orElseThrow();
    return start(
        vm,
        TaskOperation.VM_TPM_ADD,
        new ChangeVm.AddTpm(at(vm), vm.keyProvider().orElse(provider)));
  }

  /** What removing the TPM would destroy, and every reason against it. */
  @RequiresRight(Right.VM_TPM)
  public Preflight preflightRemoveTpm(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    return new Preflight(List.of(preflight.remove(vm, vdcs.get(tenant, vm.vdc()))));
  }

  /**
   * @param confirmed the caller knows that the secrets are lost
   * @throws org.sealport.domain.shared.SealportException TPM_REMOVAL_NOT_CONFIRMED, VM_HAS_NO_TPM
   */
  @RequiresRight(Right.VM_TPM)
  @Audited(TaskOperation.VM_TPM_REMOVE)
  public TaskId removeTpm(TenantId tenant, VmId id, boolean confirmed) {
    var vm = vms.get(tenant, id);
    if (!vm.hasTpm()) {
      throw VM_HAS_NO_TPM.with(vm.name());
    }
    preflightRemoveTpm(tenant, id).orRefuse();
    if (!confirmed) {
      throw TPM_REMOVAL_NOT_CONFIRMED.with(vm.name());
    }
    return start(vm, TaskOperation.VM_TPM_REMOVE, new ChangeVm.RemoveTpm(at(vm)));
  }

  @RequiresRight(Right.VM_POWER)
  public TaskId power(TenantId tenant, VmId id, PowerOperation operation) {
    var vm = vms.get(tenant, id);
    boolean on = vm.powerState() == PowerState.ON;
    if (operation == PowerOperation.POWER_ON && on) {
      throw VM_ALREADY_ON.with(vm.name());
    }
    if (operation != PowerOperation.POWER_ON && !on) {
      throw VM_ALREADY_OFF.with(vm.name());
    }
    var kind =
        switch (operation) {
          case POWER_ON -> TaskOperation.VM_POWER_ON;
          case POWER_OFF -> TaskOperation.VM_POWER_OFF;
          case RESET -> TaskOperation.VM_RESET;
        };
    return start(vm, kind, new ChangeVm.Power(at(vm), operation));
  }

  /** Destroys the VM and its TPM. */
  @RequiresRight(Right.VM_DELETE)
  @Audited(TaskOperation.VM_DELETE)
  public TaskId delete(TenantId tenant, VmId id) {
    var vm = vms.get(tenant, id);
    if (vm.powerState() != PowerState.OFF) {
      throw VM_NOT_POWERED_OFF.with(vm.name());
    }
    return start(vm, TaskOperation.VM_DELETE, new ChangeVm.Delete(at(vm)));
  }

  private ChangeVm.At at(Vm vm) {
    return new ChangeVm.At(vm.id(), VCenterRef.to(vCenters.get(vm.vCenter())), vm.requireMoRef());
  }

  private TaskId start(Vm vm, TaskOperation operation, TaskCommand command) {
    var target = new TaskTarget(TaskTarget.Kind.VM, vm.id().value(), vm.name());
    var task = tasks.add(vm.tenant(), operation, target, command);
    vm.begin(task);
    return task;
  }
}
