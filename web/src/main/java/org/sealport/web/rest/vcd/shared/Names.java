package org.sealport.web.rest.vcd.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.services.tenant.TenantRow;

/** References to entities, as this request's client can follow them. */
@ApplicationScoped
public class Names {
  @Inject Exchange exchange;

  public Reference org(TenantRow tenant) {
    return reference(
        "/api/org/" + tenant.id(), "org:" + tenant.id(), Media.ORG, Reach.name(tenant));
  }

  public Reference vdc(Object id, String name) {
    return reference("/api/vdc/" + id, "vdc:" + id, Media.VDC, name);
  }

  public Reference vApp(Object id, String name) {
    return reference("/api/vApp/vapp-" + id, "vapp:" + id, Media.VAPP, name);
  }

  public Reference vm(Object id, String name) {
    return reference("/api/vApp/vm-" + id, "vm:" + id, Media.VM, name);
  }

  public Reference catalog(Object id, String name) {
    return reference("/api/catalog/" + id, "catalog:" + id, Media.CATALOG, name);
  }

  public Reference catalogItem(Object id, String name) {
    return reference("/api/catalogItem/" + id, "catalogitem:" + id, Media.CATALOG_ITEM, name);
  }

  public Reference template(Object id, String name) {
    return reference(
        "/api/vAppTemplate/vappTemplate-" + id, "vapptemplate:" + id, Media.TEMPLATE, name);
  }

  public Reference media(Object id, String name) {
    return reference("/api/media/" + id, "media:" + id, Media.IMAGE, name);
  }

  public Reference templateVm(Object id, String name) {
    return reference("/api/vAppTemplate/vm-" + id, "vm:" + id, Media.VM, name);
  }

  /** A VDC's only profile is its datastore; it goes by the VDC's id. */
  public Reference storageProfile(Object vdc, String name) {
    return reference(
        "/api/vdcStorageProfile/" + vdc, "vdcstorageProfile:" + vdc, Media.STORAGE_PROFILE, name);
  }

  public Reference network(Object id, String name) {
    return reference("/api/network/" + id, "network:" + id, Media.NETWORK, name);
  }

  /** Users live in Keycloak and are known here by their names. */
  public Reference user(String name) {
    var id = UUID.nameUUIDFromBytes(("user:" + name).getBytes(StandardCharsets.UTF_8));
    return reference("/api/admin/user/" + id, "user:" + id, Media.USER, name);
  }

  /** Roles are the same everywhere and are known by their names. */
  public static UUID role(Role role) {
    return UUID.nameUUIDFromBytes(("role:" + role.label()).getBytes(StandardCharsets.UTF_8));
  }

  public Reference roleReference(Role role) {
    var id = role(role);
    return reference("/api/admin/role/" + id, "role:" + id, Media.ADMIN + "role", role.label());
  }

  /** Rights, too. */
  public static UUID right(Right right) {
    return UUID.nameUUIDFromBytes(("right:" + right).getBytes(StandardCharsets.UTF_8));
  }

  private Reference reference(String path, String urn, String media, String name) {
    return Reference.of(exchange.href(path), "urn:vcloud:" + urn, exchange.type(media), name);
  }
}
