package org.sealport.services.vm.move;

import static org.sealport.domain.vapp.VAppProblem.VAPP_BUSY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_IN_THIS_VDC;
import static org.sealport.domain.vapp.VAppProblem.VAPP_NAME_TAKEN;
import static org.sealport.domain.vapp.VAppProblem.VAPP_TOO_LARGE;
import static org.sealport.domain.vm.VmProblem.VM_BUSY;
import static org.sealport.domain.vm.VmProblem.VM_HAS_DISC;
import static org.sealport.domain.vm.VmProblem.VM_IN_THIS_VAPP;
import static org.sealport.domain.vm.VmProblem.VM_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.SystemSwitch;
import org.sealport.domain.vcenter.SystemSwitches;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.tpm.TpmSource;
import org.sealport.services.tpm.TpmTarget;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vdc.QuotaKeeper;
import org.sealport.services.vm.make.Ingredients;
import org.sealport.services.vm.make.VmPlanner;

/** Evaluates moves; changes nothing. */
@ApplicationScoped
public class MovePlanner {
  @Inject Vdcs vdcs;
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VCenters vCenters;
  @Inject SystemSwitches switches;
  @Inject TpmPreflight rules;
  @Inject QuotaKeeper quotas;

  /**
   * One VM to another vApp (R19). It is taken from whoever reaches the one that it leaves, as by a
   * deletion.
   *
   * @throws SealportException NOT_FOUND
   */
  public MovePlan vm(TenantId tenant, VmId id, VAppId into) {
    var vm = vms.get(tenant, id, Right.VM_DELETE);
    var vApp = vApps.get(tenant, into);
    var target = target(vdcs.get(tenant, vApp.vdc()));
    var obstacles = new ArrayList<>(VmPlanner.place(vApp));
    var others = vms.of(tenant, into);
    if (vm.vApp().equals(into)) {
      obstacles.add(Obstacle.of(VM_IN_THIS_VAPP, vm.name(), vApp.name()));
    } else if (others.stream().anyMatch(other -> other.name().equals(vm.name()))) {
      obstacles.add(Obstacle.of(VM_NAME_TAKEN, vm.name()));
    }
    if (others.size() >= VApp.MAX_VMS) {
      obstacles.add(Obstacle.of(VAPP_TOO_LARGE, vApp.name(), others.size() + 1, VApp.MAX_VMS));
    }
    var left = vApps.get(tenant, vm.vApp());
    var emptied = left.isStandalone() ? left.id() : null;
    return plan(new Wanted(TpmOperation.MOVE_VM, vApp, target, emptied), List.of(vm), obstacles);
  }

  /**
   * A vApp to another VDC (R23, R42).
   *
   * @throws SealportException NOT_FOUND
   */
  public MovePlan vApp(TenantId tenant, VAppId id, VdcId to) {
    var vApp = vApps.get(tenant, id);
    var target = target(vdcs.get(tenant, to));
    var obstacles = new ArrayList<Obstacle>();
    vApp.busyTask().ifPresent(task -> obstacles.add(Obstacle.of(VAPP_BUSY, vApp.name(), task)));
    if (vApp.vdc().equals(to)) {
      obstacles.add(Obstacle.of(VAPP_IN_THIS_VDC, vApp.name(), target.vdc().name()));
    } else if (vApps.isTaken(target.vdc(), vApp.name(), vApp.isStandalone())) {
      obstacles.add(Obstacle.of(VAPP_NAME_TAKEN, vApp.name()));
    }
    return plan(
        new Wanted(TpmOperation.MOVE_VAPP, vApp, target, null), vms.of(tenant, id), obstacles);
  }

  private TpmTarget target(Vdc vdc) {
    return new TpmTarget(
        vdc,
        vCenters.get(vdc.vCenter()),
        switches.isOn(SystemSwitch.FAST_CROSS_VCENTER_INSTANTIATION));
  }

  private record Wanted(TpmOperation operation, VApp vApp, TpmTarget target, VAppId emptied) {}

  private MovePlan plan(Wanted wanted, List<Vm> moved, List<Obstacle> obstacles) {
    var target = wanted.target();
    var steps = moved.stream().map(vm -> step(vm, target)).toList();
    for (int i = 0; i < moved.size(); i++) {
      obstacles.addAll(obstacles(moved.get(i), steps.get(i), target));
    }
    obstacles.addAll(quotas.obstacles(target.vdc(), MovePlan.claims(moved, target.vdc())));
    var previews =
        moved.stream()
            .map(vm -> TpmSource.of(vm, vCenters.get(vm.vCenter())))
            .map(source -> rules.move(wanted.operation(), source, target))
            .toList();
    return new MovePlan(
        new Preflight(previews, obstacles),
        wanted.vApp(),
        target.vdc(),
        wanted.emptied(),
        moved,
        steps,
        false);
  }

  private MoveStep step(Vm vm, TpmTarget target) {
    var at = vCenters.get(vm.vCenter());
    var from = new MoveStep.Place(VCenterRef.to(at), at.name(), vm.datastore().orElse(""));
    boolean placed =
        vm.vdc().equals(target.vdc().id()) || from.datastore().equals(target.vdc().datastore());
    boolean stays = placed && at.id().equals(target.on().id());
    var to =
        stays
            ? from
            : new MoveStep.Place(
                VCenterRef.to(target.on()), target.on().name(), target.vdc().datastore());
    return new MoveStep(vm.id(), vm.name(), vm.hasTpm(), from, vm.moRef().orElse(""), to);
  }

  /** One that stays where it is may run meanwhile. */
  private static List<Obstacle> obstacles(Vm vm, MoveStep step, TpmTarget target) {
    if (step.stays()) {
      return vm.busyTask().stream().map(task -> Obstacle.of(VM_BUSY, vm.name(), task)).toList();
    }
    var obstacles = new ArrayList<>(Ingredients.idle(vm));
    vm.disc().ifPresent(disc -> obstacles.add(Obstacle.of(VM_HAS_DISC, vm.name())));
    try {
      HardwareVersions.require(vm.name(), vm.hardware().hardwareVersion(), target.on());
    } catch (SealportException tooNew) {
      obstacles.add(Obstacle.of(tooNew));
    }
    return obstacles;
  }
}
