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

  /**
   * @throws org.sealport.domain.shared.SealportException TENANT_NAME_TAKEN,
   *     IDENTITY_PROVIDER_FAILED
   */
  void rename(TenantId organization, String displayName);

  /**
   * The organization with its role groups; its members stay. One that is gone already is a success.
   *
   * @throws org.sealport.domain.shared.SealportException IDENTITY_PROVIDER_FAILED
   */
  void remove(TenantId organization);
}
