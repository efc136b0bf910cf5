package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.catalog.InstantiateCommand.Instance;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;

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
  public record Plan(VApp vApp, List<Vm> vms, InstantiateCommand command) {}

  public Plan plan(Template template, Vdc vdc, String name, String owner) {
    var vApp = VApp.create(vdc, name, false, owner);
    vApps.add(vApp);
    var planned = new ArrayList<Vm>();
    var instances = new ArrayList<Instance>();
    for (var source : template.vms()) {
      var vm = Vm.plan(vApp, vdc, source.name(), source.hardware());
      vms.add(vm);
      planned.add(vm);
      instances.add(instance(vm, source, template.provisioning(), vdc));
    }
    var from = VCenterRef.to(vCenters.get(template.vCenter()));
    var to = VCenterRef.to(vCenters.get(vdc.vCenter()));
    return new Plan(vApp, planned, new InstantiateCommand(vApp.id(), from, to, instances));
  }

  private static Instance instance(Vm vm, TemplateVm source, Treatment provisioning, Vdc vdc) {
    var treatment = source.tpm().isPresent() ? provisioning : null;
    var spec = new CloneSpec(vm.name(), vdc.vCenter(), vdc.datastore(), treatment);
    return new Instance(vm.id(), source.moRef(), spec, source.tpm().orElse(null));
  }
}
