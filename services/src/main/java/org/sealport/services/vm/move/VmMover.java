package org.sealport.services.vm.move;

import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.task.Tasks;
import org.sealport.services.vdc.QuotaKeeper;

/** Reserves what a plan moves and starts the task; runs in the transaction of its caller. */
@ApplicationScoped
public class VmMover {
  @Inject Tasks tasks;
  @Inject QuotaKeeper quotas;
  @Inject CurrentCaller caller;

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException the first obstacle
   */
  public TaskId start(MovePlan plan, TaskOperation operation, TaskTarget target) {
    plan.preflight().orRefuse();
    var vApp = plan.vApp();
    var task = tasks.add(vApp.tenant(), operation, target, plan.command());
    reserve(plan, task);
    return task;
  }

  /** For a task that does more than to move. */
  public void reserve(MovePlan plan, TaskId task) {
    if (plan.powerOn() && !caller.get().may(Right.VM_POWER)) {
      throw RIGHT_MISSING.with(Right.VM_POWER);
    }
    plan.vApp().begin(task);
    plan.vms().forEach(vm -> vm.begin(task));
    quotas.reserve(plan.vdc(), task, MovePlan.claims(plan.vms(), plan.vdc()));
  }
}
