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
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.domain.vdc.VdcId;
import org.sealport.lab.demo.DemoCloud.DemoCatalog;
import org.sealport.lab.demo.DemoCloud.DemoTemplate;
import org.sealport.lab.demo.DemoCloud.DemoVApp;
import org.sealport.lab.demo.DemoCloud.DemoVdc;
import org.sealport.lab.demo.DemoCloud.DemoVm;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VmFound;

/**
 * VMs and templates of the demo cloud: made in the vCenters with their TPMs, then recorded. An
 * operation's key derives from the names, so that a load cut short finds what it made.
 */
@ApplicationScoped
public class DemoContent {
  @Inject VCenterPorts ports;
  @Inject DemoInfrastructure infrastructure;
  @Inject DemoRecorder recorder;

  /** Makes all that is missing; the caller is a provider's administrator. */
  public void load(DemoCloud cloud) {
    var tenants = new HashMap<String, TenantId>();
    var vCenters = new HashMap<String, VCenterRef>();
    var vdcs = new HashMap<String, VdcId>();
    for (var tenant : cloud.tenants()) {
      infrastructure.tenant(tenant);
      tenants.put(tenant.name(), new TenantId(tenant.id()));
    }
    cloud.vCenters().forEach(each -> vCenters.put(each.name(), infrastructure.vCenter(each)));
    for (var vdc : cloud.vdcs()) {
      var made =
          infrastructure.vdc(tenants.get(vdc.tenant()), vCenters.get(vdc.vCenter()).id(), vdc);
      vdcs.put(vdc.name(), made);
    }
    var names = new Names(cloud, tenants, vCenters, vdcs);
    manufacture(names);
    cloud.catalogs().forEach(catalog -> catalog(names, catalog));
    cloud.vApps().forEach(vApp -> vApp(names, vApp));
  }

  /** Finds what the file's names mean. */
  private record Names(
      DemoCloud cloud,
      Map<String, TenantId> tenants,
      Map<String, VCenterRef> vCenters,
      Map<String, VdcId> vdcs) {
    DemoVdc vdc(DemoVApp vApp) {
      return cloud.vdcs().stream()
          .filter(each -> each.name().equals(vApp.vdc()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A VM to make from nothing. */
  private record Blank(VCenterRef on, String group, CreateSpec spec) {}

  /**
   * Makes all VMs side by side, since each new TPM takes the better part of a second; those that
   * record them find them made under the same keys.
   */
  private void manufacture(Names names) {
    var blanks = new ArrayList<Blank>();
    for (var catalog : names.cloud().catalogs()) {
      catalog.templates().forEach(template -> blanks.add(blank(names, catalog, template)));
    }
    for (var vApp : names.cloud().vApps()) {
      vApp.vms().stream()
          .filter(vm -> vm.copyOf() == null)
          .forEach(vm -> blanks.add(blank(names, vApp, vm)));
    }
    for (var vm : names.cloud().unmanaged()) {
      if (names.vCenters().get(vm.vCenter()).kind() != VCenterKind.LAB) {
        continue; // a simulator has its own
      }
      var hardware = names.cloud().hardware().get(vm.hardware());
      var spec = new CreateSpec(vm.name(), hardware, vm.datastore(), vm.tpm(), null);
      blanks.add(new Blank(names.vCenters().get(vm.vCenter()), "unmanaged", spec));
    }
    blanks.parallelStream().forEach(this::create);
  }

  private static Blank blank(Names names, DemoCatalog catalog, DemoTemplate template) {
    var hardware = names.cloud().hardware().get(template.hardware());
    var spec = new CreateSpec(template.name(), hardware, catalog.datastore(), template.tpm(), null);
    return new Blank(names.vCenters().get(catalog.vCenter()), catalog.name(), spec);
  }

  private static Blank blank(Names names, DemoVApp vApp, DemoVm vm) {
    var vdc = names.vdc(vApp);
    var hardware = names.cloud().hardware().get(vm.hardware());
    var spec = new CreateSpec(vm.name(), hardware, vdc.datastore(), vm.tpm(), null);
    return new Blank(names.vCenters().get(vdc.vCenter()), vApp.name(), spec);
  }

  private void catalog(Names names, DemoCatalog catalog) {
    var tenant = names.tenants().get(catalog.tenant());
    var vCenter = names.vCenters().get(catalog.vCenter());
    var shelf =
        new DemoRecorder.Shelf(tenant, infrastructure.catalog(tenant, catalog), vCenter.id());
    for (var template : catalog.templates()) {
      unlessTaken(
          CatalogProblem.TEMPLATE_NAME_TAKEN,
          () -> recorder.template(shelf, template, create(blank(names, catalog, template))));
    }
  }

  private void vApp(Names names, DemoVApp vApp) {
    var tenant = names.tenants().get(vApp.tenant());
    unlessTaken(
        VAppProblem.VAPP_NAME_TAKEN,
        () -> recorder.vApp(tenant, names.vdcs().get(vApp.vdc()), vApp, make(names, vApp)));
  }

  private List<VmFound> make(Names names, DemoVApp vApp) {
    var made = new ArrayList<VmFound>();
    for (var vm : vApp.vms()) {
      made.add(
          vm.copyOf() == null
              ? create(blank(names, vApp, vm))
              : copy(names, vApp, vm, named(made, vm.copyOf())));
    }
    return made;
  }

  private VmFound copy(Names names, DemoVApp vApp, DemoVm vm, VmFound source) {
    var vdc = names.vdc(vApp);
    var on = names.vCenters().get(vdc.vCenter());
    var spec = new CloneSpec(vm.name(), on.id(), vdc.datastore(), Treatment.COPY);
    return ports
        .to(on)
        .cloneVm(key(on, vApp.name(), vm.name()), source.moRef(), spec, percent -> {});
  }

  private static VmFound named(List<VmFound> made, String name) {
    return made.stream().filter(vm -> vm.name().equals(name)).findFirst().orElseThrow();
  }

  private VmFound create(Blank vm) {
    return ports
        .to(vm.on())
        .create(key(vm.on(), vm.group(), vm.spec().name()), vm.spec(), percent -> {});
  }

  private static OperationKey key(VCenterRef on, String group, String name) {
    return new OperationKey("demo/" + on.id() + "/" + group + "/" + name);
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
