package org.sealport.services.vapp;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.vapp.VAppProblem.VAPP_NAME_TAKEN;
import static org.sealport.domain.vapp.VAppProblem.VAPP_TOO_LARGE;
import static org.sealport.domain.vm.VmProblem.VM_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.EditPlan;
import org.sealport.services.vm.make.Ingredients;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.make.MakeRequest.Existing;
import org.sealport.services.vm.make.VmPlanner;
import org.sealport.services.vm.move.MovePlan;
import org.sealport.services.vm.move.MovePlanner;

/** Evaluates several changes of a vApp together; changes nothing. */
@ApplicationScoped
class RecomposePlanner {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VmPlanner planner;
  @Inject MovePlanner movePlanner;
  @Inject RecomposeEdits edited;

  /**
   * @param make with every reason against any of the changes
   * @param name null: stays
   */
  record Plan(
      MakePlan make, List<MovePlan> moves, List<EditPlan> edits, List<Vm> removed, String name) {}

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Plan plan(TenantId tenant, VAppId id, RecomposeVApp wanted) {
    var make = make(tenant, id, wanted);
    var moves = wanted.move().stream().map(vm -> move(tenant, vm, id, wanted.powerOn())).toList();
    var removed = wanted.remove().stream().map(vm -> member(tenant, id, vm)).toList();
    var obstacles = new ArrayList<Obstacle>();
    removed.forEach(vm -> obstacles.addAll(Ingredients.idle(vm)));
    obstacles.addAll(together(make, moves));
    obstacles.addAll(renamed(make, wanted.name()));
    var edits = edited.plan(tenant, id, wanted, make, moves);
    return new Plan(
        make.and(of(moves)).and(edits.preflight()).and(obstacles),
        moves,
        edits.plans(),
        removed,
        wanted.name());
  }

  private MakePlan make(TenantId tenant, VAppId id, RecomposeVApp wanted) {
    if (wanted.add().isEmpty()) {
      return planner.nothing(tenant, id);
    }
    var members = wanted.add().stream().map(NewVm::added).toList();
    return planner.plan(
        tenant, new MakeRequest(new Existing(id), members, wanted.choice(), wanted.powerOn()));
  }

  private MovePlan move(TenantId tenant, VmId vm, VAppId into, boolean powerOn) {
    var plan = movePlanner.vm(tenant, vm, into);
    return powerOn ? plan.poweredOn() : plan;
  }

  private static Preflight of(List<MovePlan> moves) {
    return new Preflight(
        moves.stream().flatMap(move -> move.preflight().vms().stream()).toList(),
        moves.stream().flatMap(move -> move.preflight().obstacles().stream()).distinct().toList());
  }

  private Vm member(TenantId tenant, VAppId id, VmId vm) {
    var found = vms.get(tenant, vm, Right.VM_DELETE);
    if (!found.vApp().equals(id)) {
      throw NOT_FOUND.with(vm);
    }
    return found;
  }

  /** What each alone does not see of the other. A name is free once the VM that has it is gone. */
  private List<Obstacle> together(MakePlan make, List<MovePlan> moves) {
    var obstacles = new ArrayList<Obstacle>();
    var taken = new HashSet<String>();
    var made = make.request().members().stream().map(MakeRequest.Member::name);
    var moved = moves.stream().flatMap(move -> move.vms().stream()).map(Vm::name);
    Stream.concat(made, moved)
        .filter(name -> !taken.add(name))
        .forEach(name -> obstacles.add(Obstacle.of(VM_NAME_TAKEN, name)));
    var vApp = make.existing();
    int count =
        vms.of(vApp.tenant(), vApp.id()).size() + make.request().members().size() + moves.size();
    if (count > VApp.MAX_VMS) {
      obstacles.add(Obstacle.of(VAPP_TOO_LARGE, vApp.name(), count, VApp.MAX_VMS));
    }
    return obstacles;
  }

  private List<Obstacle> renamed(MakePlan make, String name) {
    if (name == null) {
      return List.of();
    }
    var obstacles = new ArrayList<>(Obstacle.toName(name));
    if (!name.equals(make.existing().name()) && vApps.isTaken(make.vdc(), name, false)) {
      obstacles.add(Obstacle.of(VAPP_NAME_TAKEN, name));
    }
    return obstacles;
  }
}
