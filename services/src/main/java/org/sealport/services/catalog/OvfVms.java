package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vdc.Vdc;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
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
  record Named(String name, OfOvf source) {}

  /**
   * R22.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   */
  List<MakeStep> templateSteps(Vdc vdc, VCenter on, List<Named> systems) {
    var steps = new ArrayList<MakeStep>();
    var previews = new ArrayList<Preflight.Preview>();
    for (var system : systems) {
      var source = system.source();
      HardwareVersions.require(system.name(), source.hardware().hardwareVersion(), on);
      previews.add(rules.newTpm(system.name(), source.hardware(), source.tpm(), on));
      steps.add(MakeStep.ovf(UUID.randomUUID(), on, source.spec(system.name(), vdc, on)));
    }
    new Preflight(previews).orRefuse();
    return steps;
  }

  /**
   * R13.
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException the first obstacle
   */
  Accepted<UUID> vApp(Upload upload, List<Named> systems) {
    var members =
        systems.stream()
            .map(
                system ->
                    new Member(
                        TpmOperation.CREATE_VAPP_FROM_OVF, system.name(), system.source(), null))
            .toList();
    var into = new NewVApp(upload.vdc(), upload.name());
    var plan = planner.plan(upload.tenant(), new MakeRequest(into, members, null));
    var started =
        maker.start(
            plan, TaskOperation.VAPP_FROM_OVF, make -> new MakeVAppOfOvf(upload.id(), make));
    return new Accepted<>(started.task(), started.vApp().id().value());
  }
}
