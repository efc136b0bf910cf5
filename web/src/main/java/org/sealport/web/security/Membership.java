package org.sealport.web.security;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.access.Role;

/**
 * One organization of a user, as the token tells it.
 *
 * @param alias the organization's short name
 * @param organization its id in Keycloak, which is the tenant's
 */
public record Membership(String alias, UUID organization, Set<Role> roles) implements Serializable {
  public Membership {
    roles = Set.copyOf(roles);
  }

  boolean isNamed(String aliasOrId) {
    return alias.equals(aliasOrId) || organization.toString().equalsIgnoreCase(aliasOrId);
  }
}
