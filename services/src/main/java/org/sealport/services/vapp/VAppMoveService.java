package org.sealport.services.vapp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.move.MovePlan;
import org.sealport.services.vm.move.MovePlanner;
import org.sealport.services.vm.move.VmMover;

/** Use cases that move a vApp with its VMs and their TPMs to another VDC. */
@Stateless
public class VAppMoveService {
  @Inject MovePlanner planner;
  @Inject VmMover mover;

  /** What becomes of each TPM, and every reason against the move. */
  @RequiresRight(Right.VAPP_EDIT)
  @Performs(TpmOperation.MOVE_VAPP)
  public Preflight preflightMove(TenantId tenant, VAppId id, VdcId to) {
    return planner.vApp(tenant, id, to).preflight();
  }

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VAPP_MOVE)
  @Retriable
  @Performs(TpmOperation.MOVE_VAPP)
  public TaskId move(TenantId tenant, VAppId id, VdcId to) {
    return start(planner.vApp(tenant, id, to));
  }

  /**
   * The same, and powers its VMs on once they have arrived.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, RIGHT_MISSING, or the first
   *     obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VAPP_MOVE)
  @Retriable
  @Performs(TpmOperation.MOVE_VAPP)
  public TaskId moveAndPowerOn(TenantId tenant, VAppId id, VdcId to) {
    return start(planner.vApp(tenant, id, to).poweredOn());
  }

  private TaskId start(MovePlan plan) {
    var vApp = plan.vApp();
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    return mover.start(plan, TaskOperation.VAPP_MOVE, target);
  }
}
