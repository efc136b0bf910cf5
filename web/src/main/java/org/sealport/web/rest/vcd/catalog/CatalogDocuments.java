package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.catalog.TemplateState;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.TemplateDetail;
import org.sealport.services.catalog.TemplateRow;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.query.AllRows;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.task.TaskDocuments;
import org.sealport.web.rest.vcd.vapp.VAppDocument;
import org.sealport.web.rest.vcd.vm.VmDocument;
import org.sealport.web.rest.vcd.vm.VmDocuments;

/** Writes catalogs, their items and templates. */
@ApplicationScoped
class CatalogDocuments {
  @Inject CatalogQueries queries;
  @Inject MediaQueries media;
  @Inject VmDocuments vms;
  @Inject TaskDocuments tasks;
  @Inject TemplateDownloads downloads;
  @Inject Exchange exchange;
  @Inject Names names;

  CatalogDocument of(TenantRow tenant, CatalogRow row) {
    var catalog = new CatalogDocument();
    fill(catalog, tenant, row);
    return catalog;
  }

  CatalogDocument.AdminCatalog admin(TenantRow tenant, CatalogRow row) {
    var catalog = new CatalogDocument.AdminCatalog();
    fill(catalog, tenant, row);
    catalog.href = exchange.href("/api/admin/catalog/" + row.id());
    catalog.type = exchange.type(Media.ADMIN_CATALOG);
    catalog.publishExternalCatalogParams = new AccessDocument.PublishExternally();
    catalog.publishExternalCatalogParams.isPublishedExternally = row.publishedAt() != null;
    catalog.externalCatalogSubscriptionParams = subscription(row);
    var plain = names.catalog(row.id(), row.name());
    catalog.link("alternate", plain.href, plain.type);
    if (row.own()) {
      var action = catalog.href + "/action/";
      // Clients that send XML look for the link of the other format, too.
      for (var format : List.of("+xml", "+json")) {
        catalog.link(
            "subscribeToExternalCatalog",
            action + "subscribeToExternalCatalog",
            Media.ADMIN + "externalCatalogSubscriptionParams" + format);
      }
      catalog.link(
          "publish", action + "publish", exchange.type(Media.ADMIN + "publishCatalogParams"));
      catalog.link(
          "publishToExternalOrganizations",
          action + "publishToExternalOrganizations",
          exchange.type(Media.ADMIN + "publishExternalCatalogParams"));
    }
    return catalog;
  }

  private static AccessDocument.Subscription subscription(CatalogRow row) {
    var subscription = new AccessDocument.Subscription();
    subscription.subscribeToExternalFeeds = row.subscription() != null;
    if (row.subscription() != null) {
      subscription.location = row.subscription().url();
      subscription.localCopy = true;
    }
    return subscription;
  }

  private void fill(CatalogDocument catalog, TenantRow tenant, CatalogRow row) {
    var reference = names.catalog(row.id(), row.name());
    catalog.href = reference.href;
    catalog.type = reference.type;
    catalog.id = reference.id;
    catalog.name = reference.name;
    catalog.description = row.description() == null ? "" : row.description();
    catalog.owner =
        VAppDocument.Owner.of(names.user(row.owner().isEmpty() ? "system" : row.owner()));
    catalog.isPublished = row.shared();
    catalog.dateCreated = row.createdAt();
    catalog.catalogItems = new CatalogDocument.CatalogItems();
    catalog.catalogItems.catalogItem = items(tenant.id(), row);
    var org = names.org(tenant);
    catalog.link("up", org.href, org.type);
    if (row.own() && row.subscription() != null) {
      catalog.tasks = tasks.busy(tenant.id(), row.subscription().syncTask());
      catalog.link("sync", reference.href + "/action/sync", null);
    }
    if (row.own()) {
      ownLinks(catalog, tenant, reference.href);
    }
    catalog.link("down", reference.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
  }

  private void ownLinks(CatalogDocument catalog, TenantRow tenant, String href) {
    catalog.link(
        "add", href + "/action/upload", exchange.type(Media.VCLOUD + "uploadVAppTemplateParams"));
    catalog.link("add", href + "/action/upload", exchange.type(Media.VCLOUD + "media"));
    catalog.link(
        "add", href + "/action/captureVApp", exchange.type(Media.VCLOUD + "captureVAppParams"));
    catalog.link("add", href + "/catalogItems", exchange.type(Media.CATALOG_ITEM));
    for (var place : List.of("copy", "move")) {
      catalog.link(
          place,
          href + "/action/" + place,
          exchange.type(Media.VCLOUD + "copyOrMoveCatalogItemParams"));
    }
    var admin = exchange.href("/api/admin" + href.substring(href.indexOf("/catalog/")));
    catalog.link("edit", admin, exchange.type(Media.ADMIN_CATALOG));
    catalog.link("remove", admin, null);
    var id = href.substring(href.lastIndexOf('/') + 1);
    catalog.link(
        "down",
        exchange.href("/api/org/" + tenant.id() + "/catalog/" + id + "/controlAccess/"),
        exchange.type(AccessDocument.MEDIA));
    catalog.link(
        "controlAccess", href + "/action/controlAccess", exchange.type(AccessDocument.MEDIA));
    catalog.link("down", admin + "/owner", exchange.type(Media.VCLOUD + "owner"));
  }

  private List<Reference> items(TenantId tenant, CatalogRow row) {
    var items = new ArrayList<Reference>();
    AllRows.first(page -> queries.templates(tenant, row.id(), null, page))
        .forEach(template -> items.add(names.catalogItem(template.id(), template.name())));
    AllRows.first(page -> media.visible(tenant, row.id(), null, page))
        .forEach(image -> items.add(names.catalogItem(image.id(), image.name())));
    return items;
  }

  CatalogDocument.CatalogItem item(TemplateRow row) {
    var reference = names.catalogItem(row.id(), row.name());
    var item = new CatalogDocument.CatalogItem();
    item.href = reference.href;
    item.type = reference.type;
    item.id = reference.id;
    item.name = reference.name;
    item.description = "";
    item.entity = names.template(row.id(), row.name());
    item.dateCreated = row.createdAt();
    var catalog = names.catalog(row.catalog(), row.catalogName());
    item.link("up", catalog.href, catalog.type);
    item.link("down", item.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    if (row.own()) {
      item.link("edit", item.href, item.type);
      item.link("remove", item.href, null);
    }
    return item;
  }

  TemplateDocument template(TenantId tenant, TemplateDetail detail) {
    var row = detail.row();
    var reference = names.template(row.id(), row.name());
    var template = new TemplateDocument();
    template.href = reference.href;
    template.type = reference.type;
    template.id = reference.id;
    template.name = reference.name;
    template.description = "";
    template.status = row.state() == TemplateState.READY ? 8 : 0;
    template.ovfDescriptorUploaded = true;
    template.tasks = row.own() ? tasks.busy(tenant, row.busyTask()) : null;
    template.owner = VAppDocument.Owner.of(names.user("system"));
    template.children = new VmDocument.Children();
    template.children.vm = detail.vms().stream().map(vm -> vms.ofTemplate(vm, anywhere())).toList();
    template.leaseSettingsSection = new VAppDocument.LeaseSettingsSection();
    template.leaseSettingsSection.href = template.href + "/leaseSettingsSection/";
    template.leaseSettingsSection.storageLeaseInSeconds = 0;
    template.networkConfigSection = new VAppDocument.NetworkConfigSection();
    template.dateCreated = row.createdAt();
    template.copyTpmOnInstantiate = row.provisioning() == Treatment.COPY;
    var item = names.catalogItem(row.id(), row.name());
    template.link("catalogItem", item.href, item.type);
    if (row.own()) {
      template.link("edit", template.href, template.type);
      template.link("remove", template.href, null);
    }
    downloads.link(template, tenant, row);
    template.link("down", template.href + "/metadata", exchange.type(Media.VCLOUD + "metadata"));
    return template;
  }

  /** A template lies in no VDC: its disks are wherever the instance's VDC puts them. */
  private Reference anywhere() {
    return names.storageProfile("d0000000-0000-4000-8000-000000000002", "*");
  }
}
