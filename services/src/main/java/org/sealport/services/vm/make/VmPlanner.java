package org.sealport.services.vm.make;

import static org.sealport.domain.vapp.VAppProblem.VAPP_BUSY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_EMPTY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_EXPIRED;
import static org.sealport.domain.vapp.VAppProblem.VAPP_NAME_TAKEN;
import static org.sealport.domain.vapp.VAppProblem.VAPP_STANDALONE;
import static org.sealport.domain.vapp.VAppProblem.VAPP_TOO_LARGE;
import static org.sealport.domain.vm.VmProblem.VM_IN_THIS_VAPP;
import static org.sealport.domain.vm.VmProblem.VM_NAME_TAKEN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.SystemSwitch;
import org.sealport.domain.vcenter.SystemSwitches;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vms;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmTarget;
import org.sealport.services.vm.make.MakePlan.Planned;
import org.sealport.services.vm.make.MakeRequest.Existing;
import org.sealport.services.vm.make.MakeRequest.NewVApp;
import org.sealport.services.vm.make.MakeRequest.Standalone;

/** Evaluates a request for VMs; changes nothing. */
@ApplicationScoped
public class VmPlanner {
  @Inject Vdcs vdcs;
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VCenters vCenters;
  @Inject SystemSwitches switches;
  @Inject Ingredients ingredients;
  @Inject Judge judge;

  /**
   * @throws SealportException NOT_FOUND: what the request names is not there; RIGHT_MISSING
   */
  public MakePlan plan(TenantId tenant, MakeRequest request) {
    judge.mayPower(request);
    var existing = request.into() instanceof Existing in ? vApps.get(tenant, in.vApp()) : null;
    var target = target(vdc(tenant, request.into(), existing));
    var obstacles = new ArrayList<Obstacle>();
    if (existing != null) {
      obstacles.addAll(place(existing));
      obstacles.addAll(started(existing, request.powerOn()));
    }
    var previews = new ArrayList<Preview>();
    var planned = new ArrayList<Planned>();
    for (var member : request.members()) {
      var from = ingredients.find(tenant, member, request.choice());
      var treatment = from.treatment(member.choice(), request.choice());
      var judged = judge.judge(tenant, member, from, target, treatment);
      previews.add(judged.preview());
      planned.add(judged.planned());
      obstacles.addAll(from.obstacles());
      obstacles.addAll(judge.disc(tenant, member));
      obstacles.addAll(elsewhere(from, existing));
      obstacles.addAll(newHardware(member.name(), from, target));
    }
    obstacles.addAll(names(request, target.vdc(), existing));
    obstacles.addAll(judge.quotas(target.vdc(), planned));
    var preflight = new Preflight(previews, obstacles.stream().distinct().toList());
    return new MakePlan(preflight, request, target.vdc(), target.on(), existing, planned);
  }

  /** Makes nothing in a vApp: for what does something else with it. */
  public MakePlan nothing(TenantId tenant, VAppId id) {
    var vApp = vApps.get(tenant, id);
    var target = target(vdcs.get(tenant, vApp.vdc()));
    var request = new MakeRequest(new Existing(id), List.of(), null);
    var preflight = new Preflight(List.of(), place(vApp));
    return new MakePlan(preflight, request, target.vdc(), target.on(), vApp, List.of());
  }

  private Vdc vdc(TenantId tenant, MakeRequest.Into into, VApp existing) {
    if (into instanceof NewVApp made) {
      return vdcs.get(tenant, made.vdc());
    }
    return vdcs.get(tenant, into instanceof Standalone alone ? alone.vdc() : existing.vdc());
  }

  TpmTarget target(Vdc vdc) {
    return new TpmTarget(
        vdc,
        vCenters.get(vdc.vCenter()),
        switches.isOn(SystemSwitch.FAST_CROSS_VCENTER_INSTANTIATION));
  }

  /** What is in the way of putting VMs into a vApp that exists. */
  public static List<Obstacle> place(VApp vApp) {
    var obstacles = new ArrayList<Obstacle>();
    vApp.busyTask().ifPresent(task -> obstacles.add(Obstacle.of(VAPP_BUSY, vApp.name(), task)));
    if (vApp.isStandalone()) {
      obstacles.add(Obstacle.of(VAPP_STANDALONE, vApp.name()));
    }
    return obstacles;
  }

  /** What is in the way of starting VMs in a vApp that exists. */
  public static List<Obstacle> started(VApp vApp, boolean powerOn) {
    return powerOn && vApp.leaseTerm().isExpired()
        ? List.of(Obstacle.of(VAPP_EXPIRED, vApp.name()))
        : List.of();
  }

  private List<Obstacle> names(MakeRequest request, Vdc vdc, VApp existing) {
    var obstacles = new ArrayList<Obstacle>();
    var taken = new HashSet<String>();
    if (request.into() instanceof NewVApp made) {
      named(obstacles, made.name(), vApps.isTaken(vdc, made.name(), false), VAPP_NAME_TAKEN);
    }
    if (existing != null) {
      vms.of(existing.tenant(), existing.id()).forEach(vm -> taken.add(vm.name()));
    }
    int count = taken.size() + request.members().size();
    for (var member : request.members()) {
      boolean clashes =
          request.into() instanceof Standalone && vApps.isTaken(vdc, member.name(), true);
      named(obstacles, member.name(), !taken.add(member.name()) || clashes, VM_NAME_TAKEN);
    }
    if (request.members().isEmpty()) {
      obstacles.add(Obstacle.of(VAPP_EMPTY, name(request, existing)));
    }
    if (count > VApp.MAX_VMS) {
      obstacles.add(Obstacle.of(VAPP_TOO_LARGE, name(request, existing), count, VApp.MAX_VMS));
    }
    return obstacles;
  }

  private static String name(MakeRequest request, VApp existing) {
    return request.into() instanceof NewVApp made
        ? made.name()
        : existing == null ? "" : existing.name();
  }

  private static void named(
      List<Obstacle> obstacles, String name, boolean isTaken, Problem problem) {
    obstacles.addAll(Obstacle.toName(name));
    if (isTaken) {
      obstacles.add(Obstacle.of(problem, name));
    }
  }

  /** R18: to a different vApp. */
  private static List<Obstacle> elsewhere(Ingredient from, VApp existing) {
    return from.vm() != null && existing != null && from.vm().vApp().equals(existing.id())
        ? List.of(Obstacle.of(VM_IN_THIS_VAPP, from.vm().name(), existing.name()))
        : List.of();
  }

  static List<Obstacle> newHardware(String name, Ingredient from, TpmTarget target) {
    try {
      HardwareVersions.require(name, from.hardware().hardwareVersion(), target.on());
      return List.of();
    } catch (SealportException tooNew) {
      return List.of(Obstacle.of(tooNew));
    }
  }
}
