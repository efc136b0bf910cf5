package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.configuration.Recordings;
import org.sealport.web.rest.vcd.configuration.Text;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.task.TaskDocuments;
import org.sealport.web.rest.vcd.vm.SnapshotSection;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.vm.VmLinks;

/** Writes vApps. */
@ApplicationScoped
class VAppDocuments {
  @Inject VAppMembers members;
  @Inject Recordings recordings;
  @Inject TaskDocuments tasks;
  @Inject VmLinks links;
  @Inject Exchange exchange;
  @Inject Names names;

  VAppDocument of(TenantRow tenant, VAppRow row) {
    var reference = names.vApp(row.id(), row.name());
    var vApp = new VAppDocument();
    vApp.href = reference.href;
    vApp.type = reference.type;
    vApp.id = reference.id;
    vApp.name = reference.name;
    vApp.description = "";
    vApp.tasks = tasks.busy(tenant.id(), row.busyTask());
    var recorded = recordings.of(tenant.id(), row.id());
    var children = members.of(tenant.id(), row, recorded);
    recorded.find(null, Text.class).ifPresent(text -> vApp.description = text.value);
    vApp.status = status(row, children);
    vApp.deployed = row.poweredOn() > 0;
    vApp.ovfDescriptorUploaded = true;
    vApp.leaseSettingsSection = lease(vApp.href, row.lease());
    vApp.networkConfigSection = networks(vApp.href, recorded);
    vApp.networkSection = new VAppDocument.NetworkSection();
    if (vApp.networkConfigSection.networkConfig != null) {
      vApp.networkSection.network =
          vApp.networkConfigSection.networkConfig.stream()
              .map(VAppDocument.NetworkName::of)
              .toList();
    }
    vApp.snapshotSection = new SnapshotSection();
    vApp.dateCreated = row.createdAt();
    vApp.owner = VAppDocument.Owner.of(names.user(row.owner()));
    vApp.autoNature = row.standalone();
    vApp.inMaintenanceMode = false;
    if (!children.isEmpty()) {
      vApp.children = new VmDocument.Children();
      vApp.children.vm = children;
    }
    links(vApp, row);
    return vApp;
  }

  /** Unresolved while its task makes it; without VMs it is only resolved. */
  private static int status(VAppRow row, List<VmDocument> children) {
    if (children.stream().anyMatch(vm -> vm.status == 0)) {
      return 0;
    }
    if (children.isEmpty()) {
      return row.busyTask() == null ? 1 : 0;
    }
    if (row.poweredOn() == 0) {
      return row.suspended() == 0 ? 8 : row.suspended() == children.size() ? 3 : 10;
    }
    return row.poweredOn() == children.size() ? 4 : 10;
  }

  private VAppDocument.LeaseSettingsSection lease(String of, LeaseTerm term) {
    var section = new VAppDocument.LeaseSettingsSection();
    section.href = of + "/leaseSettingsSection/";
    section.type = exchange.type(VAppDocument.LeaseSettingsSection.MEDIA);
    section.deploymentLeaseInSeconds = term.lease().runtime();
    section.storageLeaseInSeconds = term.lease().storage();
    section.deploymentLeaseExpiration = term.runsUntil();
    section.storageLeaseExpiration = term.keptUntil();
    section.link("edit", section.href, section.type);
    return section;
  }

  VAppDocument.NetworkConfigSection networks(String of, Recordings.All recorded) {
    var section = new VAppDocument.NetworkConfigSection();
    section.href = of + "/networkConfigSection/";
    section.type = exchange.type(VAppDocument.NetworkConfigSection.MEDIA);
    recorded
        .find(null, VAppDocument.NetworkConfigSection.class)
        .ifPresent(written -> section.networkConfig = linked(written.networkConfig));
    section.link("edit", section.href, section.type);
    return section;
  }

  /** Clients read the network's id out of its link. */
  private List<VAppDocument.NetworkConfig> linked(List<VAppDocument.NetworkConfig> networks) {
    if (networks != null) {
      for (var network : networks) {
        network.link.clear();
        network.link(
            "repair", exchange.href("/api/admin/network/" + network.id + "/action/reset"), null);
      }
    }
    return networks;
  }

  private void links(VAppDocument vApp, VAppRow row) {
    var vdc = names.vdc(row.vdc(), row.vdcName());
    vApp.link("up", vdc.href, vdc.type);
    links.power(vApp, row.poweredOn() > 0, row.suspended() > 0);
    vApp.link("edit", vApp.href, vApp.type);
    vApp.link(
        "recompose",
        vApp.href + "/action/recomposeVApp",
        exchange.type(Media.VCLOUD + "recomposeVAppParams"));
    if (row.poweredOn() + row.suspended() == 0) {
      vApp.link("remove", vApp.href, null);
    }
    vApp.link("down", vApp.href + "/owner", exchange.type(Media.VCLOUD + "owner"));
    vApp.link("down", vApp.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    vApp.link("down", vApp.href + "/controlAccess/", exchange.type(AccessDocument.MEDIA));
    vApp.link(
        "controlAccess", vApp.href + "/action/controlAccess", exchange.type(AccessDocument.MEDIA));
  }
}
