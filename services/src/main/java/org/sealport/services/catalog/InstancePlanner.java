package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.make.MakeStep;
import org.sealport.services.vm.make.MakeVms;

/**
 * Plans the vApp and the VMs that an instantiation will make; runs in the transaction of its
 * caller.
 */
@ApplicationScoped
public class InstancePlanner {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VCenters vCenters;

  /** What is planned, stored already, and the command that will make it. */
  public record Plan(VApp vApp, List<Vm> vms, MakeVms command) {}

  public Plan plan(Template template, Vdc vdc, String name, String owner) {
    var vApp = VApp.create(vdc, name, false, owner);
    vApps.add(vApp);
    var planned = new ArrayList<Vm>();
    var from = vCenters.get(template.vCenter());
    var to = vCenters.get(vdc.vCenter());
    var steps = new ArrayList<MakeStep>();
    for (var source : template.vms()) {
      var vm = Vm.plan(vApp, vdc, source.name(), source.hardware());
      vms.add(vm);
      planned.add(vm);
      var treatment = source.tpm().isPresent() ? template.provisioning() : null;
      var spec = new CloneSpec(vm.name(), vdc.vCenter(), vdc.datastore(), treatment);
      var clone =
          new MakeStep.CloneOf(
              VCenterRef.to(from),
              source.moRef(),
              source.tpm().orElse(null),
              template.name() + " / " + source.name(),
              spec);
      steps.add(MakeStep.copy(vm.id().value(), to, clone));
    }
    return new Plan(vApp, planned, new MakeVms(steps, vApp.id()));
  }
}
