package org.sealport.web.security;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Caller;

/**
 * Whom a token speaks for: a person or an automation client, with every organization it belongs to.
 */
public record Identity(String username, String fullName, List<Membership> memberships)
    implements Serializable {
  public Identity {
    memberships = List.copyOf(memberships);
  }

  public Optional<Membership> member(String aliasOrId) {
    return memberships.stream().filter(member -> member.isNamed(aliasOrId)).findFirst();
  }

  public Optional<Membership> provider() {
    return member(Caller.PROVIDER_ORGANIZATION);
  }

  /** The caller in one of its organizations. */
  public Caller in(Membership membership) {
    return new Caller(
        username,
        fullName,
        new TenantId(membership.organization()),
        membership.alias(),
        membership.roles());
  }
}
