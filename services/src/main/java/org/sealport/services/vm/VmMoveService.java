package org.sealport.services.vm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.move.MovePlan;
import org.sealport.services.vm.move.MovePlanner;
import org.sealport.services.vm.move.VmMover;

/** Use cases that move a VM with its TPM to another vApp, in whichever vCenter. */
@Stateless
public class VmMoveService {
  @Inject MovePlanner planner;
  @Inject VmMover mover;

  /** What becomes of the VM's TPM, and every reason against the move. */
  @RequiresRight(Right.VAPP_EDIT)
  @Performs(TpmOperation.MOVE_VM)
  public Preflight preflightMove(TenantId tenant, VmId id, VAppId into) {
    return planner.vm(tenant, id, into).preflight();
  }

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VM_MOVE)
  @Retriable
  @Performs(TpmOperation.MOVE_VM)
  public TaskId move(TenantId tenant, VmId id, VAppId into) {
    return start(planner.vm(tenant, id, into));
  }

  /**
   * The same, and powers it on once it has arrived.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, RIGHT_MISSING, or the first
   *     obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VM_MOVE)
  @Retriable
  @Performs(TpmOperation.MOVE_VM)
  public TaskId moveAndPowerOn(TenantId tenant, VmId id, VAppId into) {
    return start(planner.vm(tenant, id, into).poweredOn());
  }

  private TaskId start(MovePlan plan) {
    var vm = plan.vms().get(0);
    var target = new TaskTarget(TaskTarget.Kind.VM, vm.id().value(), vm.name());
    return mover.start(plan, TaskOperation.VM_MOVE, target);
  }
}
