package org.sealport.web.rest.vcd.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppRow;
import org.sealport.services.vm.VmFilter;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmRow;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.wire.ApiVersion;

/** Records of VMs, of those in templates too, and of vApps. */
@ApplicationScoped
class VmRecords {
  @Inject VmQueries vms;
  @Inject VAppQueries vApps;
  @Inject CatalogQueries catalogs;
  @Inject Reach reach;
  @Inject Names names;
  @Inject Exchange exchange;

  private static final Map<String, String> SORTS =
      Map.of(
          "name", "name",
          "containerName", "vApp",
          "vdcName", "vdc",
          "guestOs", "guest",
          "numberOfCpus", "cpus",
          "memoryMB", "memory",
          "dateCreated", "createdAt");

  private static final Map<String, String> VAPP_SORTS =
      Map.of("name", "name", "vdcName", "vdc", "numberOfVMs", "vms", "creationDate", "createdAt");

  Reading vms(Fiql.Node filter) {
    var said = Narrowing.of(filter);
    var inTemplates = said.flag("isVAppTemplate");
    var segments = new ArrayList<Segment>();
    if (!Boolean.TRUE.equals(inTemplates)) {
      var narrowed = narrowed(said);
      for (var tenant : reach.tenants()) {
        segments.add(
            Segment.of(page -> vms.list(tenant.id(), narrowed, page), vm -> vm(tenant, vm)));
      }
    }
    if (!Boolean.FALSE.equals(inTemplates)) {
      reach.tenants().forEach(tenant -> segments.add(templateVms(tenant, filter)));
    }
    return new Reading(segments, said.isExact(), SORTS);
  }

  private VmFilter narrowed(Narrowing said) {
    var tpm = exchange.version().knows(ApiVersion.V37_2) ? said.flag("tpmPresent") : null;
    return new VmFilter(
        said.name(), power(said), tpm, said.entity("vdc"), said.entity("container"));
  }

  /** A VM that is being made counts as powered off in the database, and as unresolved here. */
  private static Set<PowerState> power(Narrowing said) {
    var asked = said.word("status").orElse("");
    for (var power : PowerState.values()) {
      if (status(power).equals(asked)) {
        if (power != PowerState.OFF) {
          said.take("status");
        }
        return Set.of(power);
      }
    }
    return Set.of();
  }

  private QueryRecord vm(TenantRow tenant, VmRow vm) {
    var container = names.vApp(vm.vApp(), vm.vAppName());
    var row =
        QueryRecord.of(names.vm(vm.id(), vm.name()))
            .with("containerName", vm.vAppName())
            .with("container", container.href)
            .with("ownerName", vm.owner())
            .with("vdcName", vm.vdcName())
            .with("vdc", names.vdc(vm.vdc(), vm.vdcName()).href)
            .with("org", names.org(tenant).href)
            .with("orgName", Reach.name(tenant))
            .with("isVAppTemplate", false)
            .with("isDeleted", false)
            .with("isDeployed", vm.power() == PowerState.ON)
            .with("isBusy", vm.busyTask() != null)
            .with("isAutoNature", vm.standalone())
            .with("status", vm.created() ? status(vm.power()) : "UNRESOLVED")
            .with("dateCreated", vm.createdAt())
            .with("moref", "vm-" + vm.id());
    return hardware(row, vm.hardware(), vm.tpm());
  }

  private QueryRecord hardware(
      QueryRecord row, org.sealport.domain.vm.Hardware hardware, boolean tpm) {
    row.with("guestOs", hardware.guestId())
        .with("numberOfCpus", hardware.cpus())
        .with("memoryMB", hardware.memoryMb())
        .with("hardwareVersion", hardware.hardwareVersion())
        .with("totalStorageAllocatedMb", hardware.diskMb());
    if (exchange.version().knows(ApiVersion.V37_2)) {
      row.with("encrypted", tpm)
          .with("tpmPresent", tpm)
          .with("firmware", hardware.firmware().name().toLowerCase(java.util.Locale.ROOT));
    }
    return row;
  }

  static String status(PowerState power) {
    return switch (power) {
      case ON -> "POWERED_ON";
      case OFF -> "POWERED_OFF";
      case SUSPENDED -> "SUSPENDED";
    };
  }

  private Segment templateVms(TenantRow tenant, Fiql.Node filter) {
    var all = new ArrayList<QueryRecord>();
    boolean later = filter.mentions(MetadataTerms.SELECTOR); // which they do not know yet
    for (var template : AllRows.of(page -> catalogs.templates(tenant.id(), null, null, page))) {
      var container = names.template(template.id(), template.name());
      if ((template.own() || !reach.isEverywhere())
          && Narrowing.allows(filter, "container", container)) {
        var detail = catalogs.template(tenant.id(), template.id());
        detail.vms().stream()
            .map(vm -> templateVm(tenant, detail, vm))
            .filter(row -> later || filter.selects(row.attributes))
            .forEach(all::add);
      }
    }
    return Segment.of(all);
  }

  private QueryRecord templateVm(
      TenantRow tenant, TemplateDetail template, TemplateDetail.TemplateVmRow vm) {
    var of = template.row();
    var row =
        QueryRecord.of(names.templateVm(vm.id(), vm.name()))
            .with("containerName", of.name())
            .with("container", names.template(of.id(), of.name()).href)
            .with("catalogName", of.catalogName())
            .with("org", names.org(tenant).href)
            .with("orgName", Reach.name(tenant))
            .with("isVAppTemplate", true)
            .with("isDeleted", false)
            .with("isDeployed", false)
            .with("isBusy", of.busyTask() != null)
            .with("isPublished", !of.own())
            .with("isAutoNature", false)
            .with("status", "POWERED_OFF")
            .with("dateCreated", of.createdAt())
            .with("moref", "vm-" + vm.id());
    return hardware(row, vm.hardware(), vm.tpm() != null);
  }

  Reading vApps(Fiql.Node filter) {
    var said = Narrowing.of(filter);
    var text = said.name();
    var vdc = said.entity("vdc");
    var segments =
        reach.tenants().stream()
            .map(
                tenant ->
                    Segment.of(
                        page -> vApps.list(tenant.id(), vdc, text, page),
                        (VAppRow vApp) -> vApp(tenant, vApp)))
            .toList();
    return new Reading(segments, said.isExact(), VAPP_SORTS);
  }

  private QueryRecord vApp(TenantRow tenant, VAppRow vApp) {
    return QueryRecord.of(names.vApp(vApp.id(), vApp.name()))
        .with("ownerName", vApp.owner())
        .with("vdcName", vApp.vdcName())
        .with("vdc", names.vdc(vApp.vdc(), vApp.vdcName()).href)
        .with("org", names.org(tenant).href)
        .with("orgName", Reach.name(tenant))
        .with("creationDate", vApp.createdAt())
        .with("numberOfVMs", vApp.vms())
        .with("isBusy", vApp.busyTask() != null)
        .with("isDeployed", vApp.poweredOn() > 0)
        .with("isEnabled", true)
        .with("isExpired", vApp.lease().isExpired())
        .with("autoUndeployDate", vApp.lease().runsUntil())
        .with("autoDeleteDate", vApp.lease().keptUntil())
        .with("isInMaintenanceMode", false)
        .with("isAutoNature", vApp.standalone())
        .with("status", status(vApp));
  }

  private static String status(VAppRow vApp) {
    if (vApp.vms() == 0) {
      return "RESOLVED";
    }
    if (vApp.poweredOn() == 0 && vApp.suspended() == 0) {
      return "POWERED_OFF";
    }
    if (vApp.suspended() == vApp.vms()) {
      return "SUSPENDED";
    }
    return vApp.poweredOn() == vApp.vms() ? "POWERED_ON" : "MIXED";
  }
}
