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

  boolean exists(TenantId id);

  /**
   * @throws org.sealport.domain.shared.SealportException TENANT_NAME_TAKEN
   */
  void add(Tenant tenant);
}
