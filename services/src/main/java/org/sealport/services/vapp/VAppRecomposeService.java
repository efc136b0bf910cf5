package org.sealport.services.vapp;

import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Performs;
import org.sealport.services.vm.VmTasks;
import org.sealport.services.vm.make.MakeVms;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.move.MovePlan;
import org.sealport.services.vm.move.VmMover;

/** Several changes of a vApp at once: judged together, carried out as one task. */
@Stateless
public class VAppRecomposeService {
  @Inject RecomposePlanner planner;
  @Inject VApps vApps;
  @Inject VmMaker maker;
  @Inject VmMover mover;
  @Inject VmTasks vmTasks;
  @Inject CurrentCaller caller;

  /**
   * Needs the right to delete VMs when some are to go. The vApp has its new name at once.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, RIGHT_MISSING, or the first
   *     obstacle
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.VAPP_RECOMPOSE)
  @Performs({
    TpmOperation.ADD_BLANK_VM,
    TpmOperation.ADD_VM_FROM_TEMPLATE,
    TpmOperation.COPY_VM,
    TpmOperation.MOVE_VM
  })
  public TaskId recompose(TenantId tenant, VAppId id, RecomposeVApp wanted) {
    if (!wanted.remove().isEmpty() && !caller.get().may(Right.VM_DELETE)) {
      throw RIGHT_MISSING.with(Right.VM_DELETE);
    }
    var plan = planner.plan(tenant, id, wanted);
    var started =
        maker.start(plan.make(), TaskOperation.VAPP_RECOMPOSE, make -> command(plan, make));
    plan.moves().forEach(move -> mover.reserve(move, started.task()));
    plan.removed().forEach(vm -> vm.begin(started.task()));
    if (plan.name() != null) {
      started.vApp().rename(plan.name());
      vApps.keep(started.vApp());
    }
    return started.task();
  }

  private RecomposeVms command(RecomposePlanner.Plan plan, MakeVms make) {
    var removals =
        plan.removed().stream()
            .map(vm -> new RecomposeVms.Removal(vmTasks.at(vm), vm.name(), vm.hasTpm()))
            .toList();
    return new RecomposeVms(make, plan.moves().stream().map(MovePlan::command).toList(), removals);
  }
}
