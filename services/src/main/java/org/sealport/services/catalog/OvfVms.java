package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vdc.Vdc;
import org.sealport.services.catalog.ovf.OvfDescriptor.VirtualSystem;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.NewVApp;
import org.sealport.services.vm.make.MakeRequest.OfOvf;
import org.sealport.services.vm.make.MakeStep;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.make.VmPlanner;

/** The virtual systems of a package as VMs of a template or of a vApp. */
@ApplicationScoped
public class OvfVms {
  @Inject TpmPreflight rules;
  @Inject VmPlanner planner;
  @Inject VmMaker maker;

  /** One virtual system under the name it has in the package. */
  record Named(String name, OfOvf source) {
    /**
     * @param disks none when only the descriptor is there
     */
    static Named of(VirtualSystem system, VCenter on, List<OvfDisk> disks) {
      var hardware = system.toHardware(HardwareVersions.newest(on.version()));
      return new Named(system.name(), new OfOvf(hardware, system.tpm(), disks));
    }
  }

  /**
   * R22.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   */
  List<MakeStep> templateSteps(Vdc vdc, VCenter on, List<Named> systems) {
    templatePreflight(on, systems, List.of()).orRefuse();
    return systems.stream()
        .map(
            system ->
                MakeStep.ovf(UUID.randomUUID(), on, system.source().spec(system.name(), vdc, on)))
        .toList();
  }

  /** R22: what the template's TPMs would be, and every reason against them. */
  Preflight templatePreflight(VCenter on, List<Named> systems, List<Obstacle> others) {
    var previews = new ArrayList<Preflight.Preview>();
    var obstacles = new ArrayList<>(others);
    for (var system : systems) {
      var hardware = system.source().hardware();
      try {
        HardwareVersions.require(system.name(), hardware.hardwareVersion(), on);
      } catch (SealportException tooNew) {
        obstacles.add(Obstacle.of(tooNew));
      }
      previews.add(rules.newTpm(system.name(), hardware, system.source().tpm(), on));
    }
    return new Preflight(previews, obstacles);
  }

  /**
   * R13.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException the first obstacle
   */
  Accepted<UUID> vApp(Upload upload, List<Named> systems) {
    var plan = plan(upload.tenant(), new NewVApp(upload.vdc(), upload.name()), systems);
    var started =
        maker.start(
            plan, TaskOperation.VAPP_FROM_OVF, make -> new MakeVAppOfOvf(upload.id(), make));
    return new Accepted<>(started.task(), started.vApp().id().value());
  }

  /**
   * R13: what is evaluated for a vApp; changes nothing.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  MakePlan plan(TenantId tenant, NewVApp into, List<Named> systems) {
    var members =
        systems.stream()
            .map(
                system ->
                    new Member(
                        TpmOperation.CREATE_VAPP_FROM_OVF, system.name(), system.source(), null))
            .toList();
    return planner.plan(tenant, new MakeRequest(into, members, null));
  }
}
