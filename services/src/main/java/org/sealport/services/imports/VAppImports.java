package org.sealport.services.imports;

import static org.sealport.domain.vm.VmProblem.VM_HAS_DISC;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.imports.ImportVms.Chosen;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.OfUnmanaged;
import org.sealport.services.vm.make.MakeVms;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.make.VmPlanner;
import org.sealport.services.vm.move.MoveStep.Place;

/** Imports into vApps: the transactions of {@link ImportService}, which asks the vCenter. */
@ApplicationScoped
public class VAppImports {
  @Inject VCenters vCenters;
  @Inject VmPlanner planner;
  @Inject VmMaker maker;
  @Inject Unmanaged unmanaged;

  @Transactional
  public Preflight preflight(TenantId tenant, ImportVms command, List<VmFound> found) {
    return plan(tenant, command, found).preflight();
  }

  @Transactional
  public Accepted<VAppId> start(TenantId tenant, ImportVms command, List<VmFound> found) {
    var plan = plan(tenant, command, found);
    var at = vCenters.get(command.chosen().vCenter());
    var started =
        maker.start(
            plan,
            TaskOperation.VM_IMPORT,
            make -> command.chosen().moves() ? moving(plan, make, at, found) : make);
    unmanaged.claim(command.chosen(), found, started.task());
    return new Accepted<>(started.task(), started.vApp().id());
  }

  private MakePlan plan(TenantId tenant, ImportVms command, List<VmFound> found) {
    var chosen = command.chosen();
    var members = IntStream.range(0, found.size()).mapToObj(i -> member(chosen, found, i)).toList();
    var plan = planner.plan(tenant, new MakeRequest(command.into(), members, null));
    var staying = staying(plan, chosen, found);
    return plan.and(unmanaged.obstacles(chosen, found, staying))
        .and(chosen.moves() ? discs(found, staying) : List.of());
  }

  /** A disc does not come along to other storage. */
  private static List<Obstacle> discs(List<VmFound> found, List<Boolean> staying) {
    return IntStream.range(0, found.size())
        .filter(i -> !staying.get(i) && found.get(i).disc() != null)
        .mapToObj(i -> Obstacle.of(VM_HAS_DISC, found.get(i).name()))
        .toList();
  }

  private static Member member(Chosen chosen, List<VmFound> found, int index) {
    return new Member(
        TpmOperation.IMPORT_VM,
        Unmanaged.name(chosen, found, index),
        new OfUnmanaged(chosen.vCenter(), found.get(index), chosen.moves()),
        null);
  }

  /** One that is moved and is there already may run meanwhile. */
  private static List<Boolean> staying(MakePlan plan, Chosen chosen, List<VmFound> found) {
    boolean there = chosen.moves() && plan.on().id().equals(chosen.vCenter());
    return found.stream()
        .map(vm -> there && vm.datastore().equals(plan.vdc().datastore()))
        .toList();
  }

  private static TaskCommand moving(MakePlan plan, MakeVms make, VCenter at, List<VmFound> found) {
    var to = new Place(VCenterRef.to(plan.on()), plan.on().name(), plan.vdc().datastore());
    var steps =
        IntStream.range(0, found.size())
            .mapToObj(
                i -> {
                  var planned = make.steps().get(i);
                  return Unmanaged.step(planned.vm(), planned.name(), found.get(i), at, to);
                })
            .toList();
    return new MoveVmsIn(steps, make.newVApp());
  }
}
