package org.sealport.services.tenant;

import org.sealport.domain.tenant.TenantId;

/** The port to the identity provider (Keycloak), where organizations, members and roles live. */
public interface IdentityProvider {
  /**
   * Makes the organization with its role groups; one of that alias that exists already is completed
   * and returned.
   *
   * @return the organization's id, which is the tenant's
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  TenantId provision(String alias, String displayName);
}
