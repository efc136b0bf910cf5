package org.sealport.web.rest.vcd.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sealport.domain.access.Right;
import org.sealport.domain.vcenter.HardwareVersions;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vm.Hardware;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vdc.VdcRow;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.network.NetworkDocument;
import org.sealport.web.rest.vcd.query.AllRows;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;

/** Writes VDCs. */
@ApplicationScoped
public class VdcDocuments {
  private static final List<String> ACTIONS =
      List.of(
          "instantiateVAppTemplate",
          "composeVApp",
          "cloneVApp",
          "moveVApp",
          "captureVApp",
          "uploadVAppTemplate");

  @Inject VAppQueries vApps;
  @Inject VmQueries vms;
  @Inject CatalogQueries catalogs;
  @Inject NetworkQueries networks;
  @Inject CurrentCaller caller;
  @Inject Exchange exchange;
  @Inject Names names;

  VdcDocument of(TenantRow tenant, VdcRow row) {
    var vdc = new VdcDocument();
    fill(vdc, tenant, row);
    if (caller.get().may(Right.PROVIDER_MANAGE)) {
      vdc.link("remove", vdc.href, null);
    }
    return vdc;
  }

  VdcDocument.AdminVdc admin(TenantRow tenant, VdcRow row) {
    var vdc = new VdcDocument.AdminVdc();
    fill(vdc, tenant, row);
    vdc.href = exchange.href("/api/admin/vdc/" + row.id());
    vdc.type = exchange.type(Media.ADMIN + "vdc");
    vdc.usesFastProvisioning = row.fastProvisioning();
    vdc.providerVdcReference =
        Reference.of(
            exchange.href("/api/admin/providervdc/" + row.vCenter()),
            org.sealport.web.rest.vcd.shared.Urn.of("providervdc", row.vCenter()),
            exchange.type(Media.ADMIN + "providervdc"),
            row.vCenterName());
    if (caller.get().may(Right.PROVIDER_MANAGE)) {
      var change = row.enabled() ? "disable" : "enable";
      vdc.link(change, vdc.href + "/action/" + change, null);
      vdc.link("remove", vdc.href, null);
    }
    return vdc;
  }

  private void fill(VdcDocument vdc, TenantRow tenant, VdcRow row) {
    var reference = names.vdc(row.id(), row.name());
    vdc.href = reference.href;
    vdc.type = reference.type;
    vdc.id = reference.id;
    vdc.name = reference.name;
    vdc.description = "";
    vdc.status = row.enabled() ? 1 : 0;
    vdc.isEnabled = row.enabled();
    vdc.resourceEntities = new VdcDocument.ResourceEntities();
    vdc.resourceEntities.resourceEntity = contents(tenant, row);
    vdc.availableNetworks.network =
        networks.list(tenant.id()).stream()
            .filter(network -> network.vdc().equals(row.id()))
            .map(network -> names.network(network.id(), network.name()))
            .toList();
    vdc.capabilities = new VdcDocument.Capabilities();
    vdc.capabilities.supportedHardwareVersions = versions(vdc.href, row);
    vdc.vdcStorageProfiles = new VdcDocument.VdcStorageProfiles();
    vdc.vdcStorageProfiles.vdcStorageProfile = List.of(storage(row));
    vdc.defaultComputePolicy = SizingPolicy.reference(exchange);
    vdc.maxComputePolicy = SizingPolicy.reference(exchange);
    links(vdc, tenant);
  }

  public Reference storage(VdcRow row) {
    return names.storageProfile(row.id(), row.datastore());
  }

  /**
   * vApps of this VDC, the hidden ones of its VMs too, and templates, which lie in none: the ones
   * of its vCenter.
   */
  private List<Reference> contents(TenantRow tenant, VdcRow row) {
    var all = new ArrayList<Reference>();
    AllRows.first(page -> vApps.list(tenant.id(), row.id().value(), null, page))
        .forEach(vApp -> all.add(names.vApp(vApp.id(), vApp.name())));
    var here = new VmFilter(null, Set.of(), null, row.id().value(), null);
    AllRows.first(page -> vms.list(tenant.id(), here, page)).stream()
        .filter(VmRow::standalone)
        .forEach(vm -> all.add(names.vApp(vm.vApp(), vm.vAppName())));
    if (caller.get().may(Right.CATALOG_VIEW)) {
      AllRows.first(page -> catalogs.templates(tenant.id(), null, null, page)).stream()
          .filter(template -> template.own() && template.vCenterName().equals(row.vCenterName()))
          .forEach(template -> all.add(names.template(template.id(), template.name())));
    }
    return all;
  }

  private VdcDocument.SupportedHardwareVersions versions(String vdc, VdcRow row) {
    int newest = HardwareVersions.newest(new VCenterVersion(row.vCenterVersion()));
    var versions = new VdcDocument.SupportedHardwareVersions();
    versions.supportedHardwareVersion =
        IntStream.rangeClosed(Hardware.OLDEST_VERSION, newest)
            .filter(number -> number != 5 && number != 6 && number != 12)
            .mapToObj(number -> version(vdc, number, number == newest))
            .toList();
    return versions;
  }

  private VdcDocument.SupportedHardwareVersion version(String vdc, int number, boolean newest) {
    var version = new VdcDocument.SupportedHardwareVersion();
    version.value = "vmx-%02d".formatted(number);
    version.name = version.value;
    version.href = vdc + "/hwv/" + version.value;
    version.type = exchange.type(HardwareVersionDocument.MEDIA);
    version.isDefault = newest;
    return version;
  }

  private void links(VdcDocument vdc, TenantRow tenant) {
    var org = names.org(tenant);
    vdc.link("up", org.href, org.type);
    for (var action : ACTIONS) {
      vdc.link(
          "add", vdc.href + "/action/" + action, exchange.type(Media.VCLOUD + action + "Params"));
    }
    vdc.link("add", vdc.href + "/action/createVm", exchange.type(Media.VCLOUD + "CreateVmParams"));
    vdc.link(
        "add",
        vdc.href + "/action/instantiateVmFromTemplate",
        exchange.type(Media.VCLOUD + "instantiateVmTemplateParams"));
    vdc.link(
        "add",
        vdc.href.replace("/api/vdc/", "/api/admin/vdc/") + "/networks",
        exchange.type(NetworkDocument.MEDIA));
    vdc.link("down", vdc.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    vdc.link(
        "edit",
        vdc.href.replace("/api/vdc/", "/api/admin/vdc/"),
        exchange.type(Media.ADMIN + "vdc"));
  }
}
