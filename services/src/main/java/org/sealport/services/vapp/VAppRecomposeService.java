package org.sealport.services.vapp;

import static org.sealport.domain.shared.CommonProblem.RIGHT_MISSING;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
import org.sealport.services.vdc.QuotaKeeper;
import org.sealport.services.vm.EditPlan;
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
  @Inject QuotaKeeper quotas;
  @Inject CurrentCaller caller;

  /**
   * Needs the right to delete VMs when some are to go, and that to edit them when some are changed.
   * The vApp has its new name at once.
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
    need(Right.VM_DELETE, wanted.remove());
    need(Right.VM_EDIT, wanted.edit());
    var plan = planner.plan(tenant, id, wanted);
    var started =
        maker.start(plan.make(), TaskOperation.VAPP_RECOMPOSE, make -> command(plan, make));
    plan.moves().forEach(move -> mover.reserve(move, started.task()));
    plan.removed().forEach(vm -> vm.begin(started.task()));
    for (var edit : plan.edits()) {
      edit.vm().begin(started.task());
      quotas.reserve(plan.make().vdc(), started.task(), edit.claims());
    }
    if (plan.name() != null) {
      started.vApp().rename(plan.name());
      vApps.keep(started.vApp());
    }
    return started.task();
  }

  private void need(Right right, List<?> changes) {
    if (!changes.isEmpty() && !caller.get().may(right)) {
      throw RIGHT_MISSING.with(right);
    }
  }

  private RecomposeVms command(RecomposePlanner.Plan plan, MakeVms make) {
    var removals =
        plan.removed().stream()
            .map(vm -> new RecomposeVms.Removal(vmTasks.at(vm), vm.name(), vm.hasTpm()))
            .toList();
    var edits = plan.edits().stream().map(this::edited).toList();
    var moves = plan.moves().stream().map(MovePlan::command).toList();
    return new RecomposeVms(make, moves, edits, removals);
  }

  private RecomposeVms.Edited edited(EditPlan plan) {
    var vm = plan.vm();
    return new RecomposeVms.Edited(plan.command(vmTasks.at(vm)), vm.name(), vm.hasTpm());
  }
}
