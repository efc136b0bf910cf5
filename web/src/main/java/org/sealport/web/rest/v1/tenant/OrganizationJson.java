package org.sealport.web.rest.v1.tenant;

import org.sealport.services.tenant.TenantRow;

/**
 * An organization.
 *
 * @param name its alias in Keycloak
 * @param enabled false: its members read, and change nothing
 */
public record OrganizationJson(
    String id,
    String name,
    String displayName,
    boolean provider,
    boolean enabled,
    int vdcs,
    int vApps,
    int vms,
    int tpms) {
  static OrganizationJson of(TenantRow row) {
    return new OrganizationJson(
        row.id().toString(),
        row.name(),
        row.displayName(),
        row.provider(),
        row.enabled(),
        row.vdcs(),
        row.vApps(),
        row.vms(),
        row.tpms());
  }
}
