package org.sealport.services.access;

import java.io.Serializable;
import java.util.Set;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;

/**
 * Who is calling, as the token says: no look-up is needed.
 *
 * @param username Keycloak's preferred_username
 * @param tenant the organization the caller works in now
 * @param tenantName its alias
 * @param roles the roles held in that organization
 */
public record Caller(
    String username, String fullName, TenantId tenant, String tenantName, Set<Role> roles)
    implements Serializable {
  /** The alias of the provider's organization. */
  public static final String PROVIDER_ORGANIZATION = "system";

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean isProvider() {
    return tenantName.equals(PROVIDER_ORGANIZATION);
  }

  /** Provider roles count only in the provider's organization, tenant roles only in a tenant's. */
  public boolean may(Right right) {
    return roles.stream().anyMatch(role -> role.isProvider() == isProvider() && role.grants(right));
  }

  /**
   * Sees and does only what the owners of vApps and catalogs let it: who administers the
   * organization, and the provider, reach all of them.
   */
  public boolean isNarrowed() {
    return !isProvider() && !roles.contains(Role.ORGANIZATION_ADMINISTRATOR);
  }

  /** A tenant's caller reaches its own organization, the provider's reaches all. */
  public boolean reaches(TenantId other) {
    return isProvider() || tenant.equals(other);
  }
}
