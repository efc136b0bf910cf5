package org.sealport.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantRow;

/**
 * The organization that this request is about: the caller's own one, or the one that the provider
 * named.
 */
@RequestScoped
public class CurrentOrganization {
  @Inject CurrentCaller caller;
  @Inject TenantQueries tenants;
  private String named;

  /** Remembers the organization that the provider named; looked up only when it is used. */
  void isNamed(String aliasOrId) {
    named = aliasOrId;
  }

  /** Whether the provider named one. */
  public boolean isChosen() {
    return named != null;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND: the provider named an unknown
   *     one
   */
  public TenantId id() {
    if (named == null) {
      return caller.get().tenant();
    }
    return tenants.all().stream()
        .filter(row -> row.name().equals(named) || row.id().toString().equalsIgnoreCase(named))
        .findFirst()
        .map(TenantRow::id)
        .orElseThrow(() -> CommonProblem.NOT_FOUND.with(named));
  }
}
