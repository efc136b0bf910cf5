package org.sealport.web.rest.vcd.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.tenant.TenantRow;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.web.rest.vcd.provider.ProviderNames;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Writes organizations. */
@ApplicationScoped
class OrgDocuments {
  @Inject CatalogQueries catalogs;
  @Inject OrgParts parts;
  @Inject VCenterQueries vCenters;
  @Inject ProviderNames providerNames;
  @Inject CurrentCaller caller;
  @Inject Exchange exchange;
  @Inject Names names;

  OrgDocument of(TenantRow tenant) {
    var org = new OrgDocument();
    fill(org, tenant);
    org.link(
        "alternate",
        exchange.href("/api/admin/org/" + tenant.id()),
        exchange.type(Media.ADMIN + "organization"));
    return org;
  }

  OrgDocument.AdminOrg admin(TenantRow tenant) {
    var org = new OrgDocument.AdminOrg();
    fill(org, tenant);
    org.href = exchange.href("/api/admin/org/" + tenant.id());
    org.type = exchange.type(Media.ADMIN + "organization");
    org.link("alternate", exchange.href("/api/org/" + tenant.id()), exchange.type(Media.ORG));
    org.settings = parts.settings(tenant);
    if (caller.get().may(Right.PROVIDER_MANAGE)) {
      org.link("edit", org.href, org.type);
      org.link("remove", org.href, null);
      var change = tenant.enabled() ? "disable" : "enable";
      org.link(change, org.href + "/action/" + change, null);
      org.link("add", org.href + "/vdcsparams", exchange.type(Media.ADMIN + "createVdcParams"));
    }
    org.users = new OrgDocument.Users();
    org.users.userReference = parts.users(tenant);
    org.groups = new OrgDocument.Groups();
    org.catalogs = new OrgDocument.Catalogs();
    org.catalogs.catalogReference = catalogs(tenant);
    org.vdcs = new OrgDocument.Vdcs();
    org.vdcs.vdc = parts.vdcs(tenant);
    org.networks = new OrgDocument.Networks();
    org.networks.network = parts.networks(tenant);
    org.roleReferences = roles(tenant.provider());
    return org;
  }

  private void fill(OrgDocument org, TenantRow tenant) {
    var reference = names.org(tenant);
    org.href = reference.href;
    org.type = reference.type;
    org.id = reference.id;
    org.name = reference.name;
    org.description = "";
    org.fullName = tenant.displayName();
    org.isEnabled = tenant.enabled();
    // The first link that contains "vdc" or "catalog" is the one that clients follow.
    query(org, "orgVdc");
    query(org, caller.get().isProvider() ? "adminCatalog" : "catalog");
    org.link(
        "down",
        exchange.href("/api/tasksList/" + tenant.id()),
        exchange.type(Media.VCLOUD + "tasksList"));
    if (caller.get().may(Right.CATALOG_MANAGE)) {
      org.link(
          "add",
          exchange.href("/api/admin/org/" + tenant.id() + "/catalogs"),
          exchange.type(Media.ADMIN_CATALOG));
    }
    org.link(
        "down",
        exchange.href("/api/org/" + tenant.id() + "/metadata"),
        exchange.type(Media.VCLOUD + "metadata"));
  }

  private void query(OrgDocument org, String type) {
    var filter = URLEncoder.encode(org.name, StandardCharsets.UTF_8);
    org.link(
        "down",
        exchange.href("/api/query?type=" + type + "&filter=orgName==" + filter),
        exchange.type(Media.QUERY));
  }

  private List<Reference> catalogs(TenantRow tenant) {
    if (!caller.get().may(Right.CATALOG_VIEW)) {
      return List.of();
    }
    return catalogs.catalogs(tenant.id()).stream()
        .filter(row -> row.own())
        .map(
            row -> {
              var reference = names.catalog(row.id(), row.name());
              reference.href = reference.href.replace("/api/catalog/", "/api/admin/catalog/");
              reference.type = exchange.type(Media.ADMIN_CATALOG);
              return reference;
            })
        .toList();
  }

  OrgDocument.RoleReferences roles(boolean provider) {
    var roles = new OrgDocument.RoleReferences();
    roles.roleReference =
        Arrays.stream(Role.values())
            .filter(role -> role.isProvider() == provider)
            .map(this::role)
            .toList();
    return roles;
  }

  Reference role(Role role) {
    return names.roleReference(role);
  }

  OrgDocument.Cloud cloud(List<TenantRow> tenants) {
    var cloud = new OrgDocument.Cloud();
    cloud.href = exchange.href("/api/admin/");
    cloud.type = exchange.type(Media.ADMIN + "vcloud");
    cloud.name = "Sealport";
    // Clients read a version of Cloud Director and the date of its build.
    cloud.description = "10.5.1.0 Mon Jan 01 12:00:00 UTC 2024";
    cloud.organizationReferences = new OrgDocument.OrganizationReferences();
    cloud.organizationReferences.organizationReference =
        tenants.stream().map(this::adminReference).toList();
    cloud.roleReferences = roles(caller.get().isProvider());
    if (caller.get().may(Right.PROVIDER_VIEW)) {
      cloud.providerVdcReferences = new OrgDocument.ProviderVdcReferences();
      cloud.providerVdcReferences.providerVdcReference =
          vCenters.all().stream().map(providerNames::providerVdc).toList();
    }
    if (caller.get().may(Right.PROVIDER_MANAGE)) {
      cloud.link(
          "add", exchange.href("/api/admin/orgs"), exchange.type(Media.ADMIN + "organization"));
    }
    return cloud;
  }

  private Reference adminReference(TenantRow tenant) {
    return Reference.of(
        exchange.href("/api/admin/org/" + tenant.id()),
        Urn.of("org", tenant.id()),
        exchange.type(Media.ADMIN + "organization"),
        Reach.name(tenant));
  }
}
