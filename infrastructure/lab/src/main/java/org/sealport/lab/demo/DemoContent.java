package org.sealport.lab.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppProblem;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.lab.LabAdapter;
import org.sealport.lab.demo.DemoCloud.DemoCatalog;
import org.sealport.lab.demo.DemoCloud.DemoTemplate;
import org.sealport.lab.demo.DemoCloud.DemoVApp;
import org.sealport.lab.demo.DemoCloud.DemoVdc;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.VmFound;

/**
 * VMs and templates of the demo cloud: made in the vCenters with their TPMs, then recorded. An
 * operation's key derives from the names, so that a load cut short finds what it made.
 */
@ApplicationScoped
public class DemoContent {
  @Inject LabAdapter lab;
  @Inject DemoInfrastructure infrastructure;
  @Inject DemoRecorder recorder;

  /** Makes all that is missing; the caller is a provider's administrator. */
  public void load(DemoCloud cloud) {
    var tenants = new HashMap<String, TenantId>();
    var vCenters = new HashMap<String, VCenterId>();
    var vdcs = new HashMap<String, VdcId>();
    for (var tenant : cloud.tenants()) {
      infrastructure.tenant(tenant);
      tenants.put(tenant.name(), new TenantId(tenant.id()));
    }
    cloud.vCenters().forEach(each -> vCenters.put(each.name(), infrastructure.vCenter(each)));
    for (var vdc : cloud.vdcs()) {
      var made = infrastructure.vdc(tenants.get(vdc.tenant()), vCenters.get(vdc.vCenter()), vdc);
      vdcs.put(vdc.name(), made);
    }
    var names = new Names(cloud, tenants, vCenters, vdcs);
    cloud.catalogs().forEach(catalog -> catalog(names, catalog));
    cloud.vApps().forEach(vApp -> vApp(names, vApp));
    for (var vm : cloud.unmanaged()) {
      var hardware = cloud.hardware().get(vm.hardware());
      var spec = new CreateSpec(vm.name(), hardware, vm.datastore(), vm.tpm(), null);
      create(vCenters.get(vm.vCenter()), "unmanaged", spec);
    }
  }

  /** Finds what the file's names mean. */
  private record Names(
      DemoCloud cloud,
      Map<String, TenantId> tenants,
      Map<String, VCenterId> vCenters,
      Map<String, VdcId> vdcs) {}

  private void catalog(Names names, DemoCatalog catalog) {
    var tenant = names.tenants().get(catalog.tenant());
    var vCenter = names.vCenters().get(catalog.vCenter());
    var shelf = new DemoRecorder.Shelf(tenant, infrastructure.catalog(tenant, catalog), vCenter);
    for (var template : catalog.templates()) {
      unlessTaken(
          CatalogProblem.TEMPLATE_NAME_TAKEN,
          () -> recorder.template(shelf, template, make(names, catalog, template)));
    }
  }

  private VmFound make(Names names, DemoCatalog catalog, DemoTemplate template) {
    var hardware = names.cloud().hardware().get(template.hardware());
    var spec = new CreateSpec(template.name(), hardware, catalog.datastore(), template.tpm(), null);
    return create(names.vCenters().get(catalog.vCenter()), catalog.name(), spec);
  }

  private void vApp(Names names, DemoVApp vApp) {
    var tenant = names.tenants().get(vApp.tenant());
    var vdc =
        names.cloud().vdcs().stream()
            .filter(each -> each.name().equals(vApp.vdc()))
            .findFirst()
            .orElseThrow();
    unlessTaken(
        VAppProblem.VAPP_NAME_TAKEN,
        () -> recorder.vApp(tenant, names.vdcs().get(vdc.name()), vApp, make(names, vdc, vApp)));
  }

  private List<VmFound> make(Names names, DemoVdc vdc, DemoVApp vApp) {
    var on = names.vCenters().get(vdc.vCenter());
    var made = new ArrayList<VmFound>();
    for (var vm : vApp.vms()) {
      if (vm.copyOf() == null) {
        var hardware = names.cloud().hardware().get(vm.hardware());
        var spec = new CreateSpec(vm.name(), hardware, vdc.datastore(), vm.tpm(), null);
        made.add(create(on, vApp.name(), spec));
      } else {
        var source =
            made.stream().filter(each -> each.name().equals(vm.copyOf())).findFirst().orElseThrow();
        var spec = new CloneSpec(vm.name(), on, vdc.datastore(), Treatment.COPY);
        made.add(
            lab.open(on)
                .cloneVm(key(on, vApp.name(), vm.name()), source.moRef(), spec, percent -> {}));
      }
    }
    return made;
  }

  private VmFound create(VCenterId on, String group, CreateSpec spec) {
    return lab.open(on).create(key(on, group, spec.name()), spec, percent -> {});
  }

  private static OperationKey key(VCenterId on, String group, String name) {
    return new OperationKey("demo/" + on + "/" + group + "/" + name);
  }

  private static void unlessTaken(Problem taken, Runnable work) {
    try {
      work.run();
    } catch (SealportException e) {
      if (e.problem() != taken) {
        throw e;
      }
    }
  }
}
