package org.sealport.services.vm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.services.vm.make.Ingredients;
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
  @Inject VApps vApps;
  @Inject VmTasks tasks;
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
  @Retriable
  @Performs(TpmOperation.CREATE_VM)
  public Accepted<VmId> create(TenantId tenant, CreateVm command) {
    var started = maker.start(plan(tenant, command), TaskOperation.VM_CREATE);
    return new Accepted<>(started.task(), started.vms().get(0).id());
  }

  private MakePlan plan(TenantId tenant, CreateVm command) {
    var blank = new Blank(command.hardware(), command.tpm(), command.disc());
    var member =
        new Member(TpmOperation.CREATE_VM, command.name(), blank, null, command.description());
    return planner.plan(
        tenant,
        new MakeRequest(new Standalone(command.vdc()), List.of(member), null, command.powerOn()));
  }

  @RequiresRight(Right.VM_POWER)
  @Audited(TaskOperation.VM_POWER_ON)
  @Retriable
  public TaskId power(TenantId tenant, VmId id, PowerOperation operation) {
    var vm = vms.get(tenant, id);
    operation
        .against(vm.powerState())
        .ifPresent(
            problem -> {
              throw problem.with(vm.name());
            });
    if (operation == PowerOperation.POWER_ON) {
      vdcs.get(tenant, vm.vdc()).requireEnabled();
      vApps.get(tenant, vm.vApp()).requireStartable();
    }
    return tasks.start(vm, operation.ofVm(), new ChangeVm.Power(tasks.at(vm), operation));
  }

  /** What becomes of the TPM of each, and what is in the way of deleting it; nothing is changed. */
  @RequiresRight(Right.VM_DELETE)
  public Preflight preflightDelete(TenantId tenant, List<VmId> ids) {
    var all = ids.stream().map(id -> vms.get(tenant, id)).toList();
    return new Preflight(
        all.stream().map(VmService::lost).toList(),
        all.stream().flatMap(vm -> Ingredients.idle(vm).stream()).toList());
  }

  private static Preview lost(Vm vm) {
    var outcome = vm.hasTpm() ? TpmOutcome.DESTROYED : TpmOutcome.NONE;
    return new Preview(vm.name(), outcome, null, List.of());
  }

  /** Destroys the VM and its TPM. */
  @RequiresRight(Right.VM_DELETE)
  @Audited(TaskOperation.VM_DELETE)
  public TaskId delete(TenantId tenant, VmId id) {
    preflightDelete(tenant, List.of(id)).orRefuse();
    var vm = vms.get(tenant, id);
    return tasks.start(vm, TaskOperation.VM_DELETE, new ChangeVm.Delete(tasks.at(vm)));
  }
}
