package org.sealport.services.vapp;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.vapp.VAppProblem.VAPP_CHANGED_TWICE;
import static org.sealport.domain.vapp.VAppProblem.VAPP_EDITS_NOT_UNDOABLE;
import static org.sealport.domain.vm.VmProblem.VM_BUSY;
import static org.sealport.domain.vm.VmProblem.VM_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.EditPlan;
import org.sealport.services.vm.EditVmService;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.move.MovePlan;

/** Evaluates the edits among several changes of a vApp. */
@ApplicationScoped
class RecomposeEdits {
  @Inject Vms vms;
  @Inject EditVmService edits;

  /**
   * Edits, judged.
   *
   * @param plans what cannot be taken back comes last
   */
  record Judged(List<EditPlan> plans, Preflight preflight) {}

  /**
   * Of what cannot be taken back there is one at most: whatever fails before it is undone.
   *
   * @throws SealportException NOT_FOUND
   */
  Judged plan(
      TenantId tenant, VAppId id, RecomposeVApp wanted, MakePlan make, List<MovePlan> moves) {
    var once = new HashSet<>(wanted.remove());
    var preflight = new Preflight(List.of());
    var plans = new ArrayList<EditPlan>();
    for (var each : wanted.edit()) {
      var vm = vms.get(tenant, each.vm());
      if (!vm.vApp().equals(id)) {
        throw NOT_FOUND.with(each.vm());
      }
      if (!once.add(vm.id())) {
        preflight = preflight.and(List.of(Obstacle.of(VAPP_CHANGED_TWICE, vm.name())));
      }
      preflight = preflight.and(busy(vm)).and(alone(tenant, each));
      plans.add(EditPlan.of(vm, each.edit()));
    }
    plans.sort(Comparator.comparing(plan -> !plan.isUndoable()));
    return new Judged(plans, preflight.and(names(make, moves, plans)).and(lasting(plans)));
  }

  /** What stands against it without the other changes. */
  private Preflight alone(TenantId tenant, RecomposeVApp.Edit wanted) {
    try {
      return edits.preflight(tenant, wanted.vm(), wanted.edit());
    } catch (SealportException against) {
      return new Preflight(List.of(), List.of(Obstacle.of(against)));
    }
  }

  private static List<Obstacle> busy(Vm vm) {
    return vm.busyTask().isPresent() || vm.moRef().isEmpty()
        ? List.of(Obstacle.of(VM_BUSY, vm.name(), vm.busyTask().map(Object::toString).orElse("")))
        : List.of();
  }

  private static List<Obstacle> lasting(List<EditPlan> plans) {
    var names = plans.stream().filter(plan -> !plan.isUndoable()).map(EditPlan::name).toList();
    return names.size() > 1
        ? List.of(Obstacle.of(VAPP_EDITS_NOT_UNDOABLE, String.join(", ", names)))
        : List.of();
  }

  /** A new name is nobody else's, neither before nor after. */
  private List<Obstacle> names(MakePlan make, List<MovePlan> moves, List<EditPlan> plans) {
    var obstacles = new ArrayList<Obstacle>();
    var taken = new HashSet<String>();
    vms.of(make.existing().tenant(), make.existing().id()).forEach(vm -> taken.add(vm.name()));
    Stream.concat(
            make.request().members().stream().map(MakeRequest.Member::name),
            moves.stream().flatMap(move -> move.vms().stream()).map(Vm::name))
        .forEach(taken::add);
    for (var plan : plans) {
      if (!plan.name().equals(plan.vm().name())) {
        obstacles.addAll(Obstacle.toName(plan.name()));
        if (!taken.add(plan.name())) {
          obstacles.add(Obstacle.of(VM_NAME_TAKEN, plan.name()));
        }
      }
    }
    return obstacles;
  }
}
