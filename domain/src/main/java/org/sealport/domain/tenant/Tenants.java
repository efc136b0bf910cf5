package org.sealport.domain.tenant;

import java.util.Optional;

/** The registered organizations. */
public interface Tenants {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Tenant get(TenantId id);

  /** By the alias in Keycloak. */
  Optional<Tenant> named(String name);

  /** Deleted ones, too. */
  Optional<Tenant> known(TenantId id);

  /** Nothing is added to it until the transaction ends. */
  TenantContents lockedContents(Tenant tenant);

  /** Removes what describes: VDCs, catalogs, API tokens. */
  void clear(Tenant tenant);

  /**
   * @throws org.sealport.domain.shared.SealportException TENANT_NAME_TAKEN
   */
  void add(Tenant tenant);
}
