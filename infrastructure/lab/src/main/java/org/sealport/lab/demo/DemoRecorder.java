package org.sealport.lab.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.lab.demo.DemoCloud.DemoTemplate;
import org.sealport.lab.demo.DemoCloud.DemoVApp;
import org.sealport.services.catalog.TemplateRecorder;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder;
import org.sealport.services.vm.VmRecorder.TpmStory;

/** Records what was made for the demo cloud, each piece whole in one transaction. */
@ApplicationScoped
public class DemoRecorder {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject TemplateRecorder templateRecorder;
  @Inject Vdcs vdcs;
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VmRecorder vmRecorder;

  /** Where a template goes. */
  public record Shelf(TenantId tenant, CatalogId catalog, VCenterId vCenter) {}

  /**
   * @throws org.sealport.domain.shared.SealportException TEMPLATE_NAME_TAKEN
   */
  @Transactional
  public void template(Shelf shelf, DemoTemplate wanted, VmFound made) {
    var catalog = catalogs.get(shelf.tenant(), shelf.catalog());
    var template =
        Template.plan(
            catalog, shelf.vCenter(), wanted.name(), wanted.provenance(), wanted.provisioning());
    templates.add(template);
    var origin = wanted.provenance() == Provenance.IMPORTED ? TpmOrigin.IMPORTED : TpmOrigin.NEW;
    var story = made.tpmPresent() ? new TpmStory(origin, null) : null;
    templateRecorder.ready(
        shelf.tenant(),
        template.id(),
        List.of(new TemplateRecorder.Made(UUID.randomUUID(), wanted.name(), made, story)));
  }

  /**
   * @param made its VMs in the order of the wanted ones
   * @throws org.sealport.domain.shared.SealportException VAPP_NAME_TAKEN
   */
  @Transactional
  public void vApp(TenantId tenant, VdcId vdcId, DemoVApp wanted, List<VmFound> made) {
    var vdc = vdcs.get(tenant, vdcId);
    var vApp = VApp.create(vdc, wanted.name(), wanted.standalone(), wanted.owner());
    vApps.add(vApp);
    var recorded = new ArrayList<Vm>();
    for (var i = 0; i < made.size(); i++) {
      var vm = Vm.plan(vApp, vdc, wanted.vms().get(i).name(), made.get(i).hardware());
      vms.add(vm);
      recorded.add(vm);
      if (made.get(i).tpmPresent()) {
        vmRecorder.gotTpm(tenant, vm.id(), made.get(i), story(wanted, i, recorded));
      } else {
        vmRecorder.seen(tenant, vm.id(), made.get(i));
      }
    }
  }

  private static TpmStory story(DemoVApp wanted, int index, List<Vm> recorded) {
    var source = wanted.vms().get(index).copyOf();
    return recorded.stream()
        .filter(vm -> vm.name().equals(source))
        .map(vm -> new TpmStory(TpmOrigin.COPIED, vm.tpm().orElseThrow()))
        .findFirst()
        .orElse(TpmStory.NEW);
  }
}
