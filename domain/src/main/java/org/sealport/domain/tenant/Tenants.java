package org.sealport.domain.tenant;

/** The registered organizations. */
public interface Tenants {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Tenant get(TenantId id);

  boolean exists(TenantId id);

  /**
   * @throws org.sealport.domain.shared.SealportException TENANT_NAME_TAKEN
   */
  void add(Tenant tenant);
}
