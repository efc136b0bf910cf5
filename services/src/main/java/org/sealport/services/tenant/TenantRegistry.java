package org.sealport.services.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.services.access.Caller;

/** Registers organizations that exist in Keycloak. */
@ApplicationScoped
public class TenantRegistry {
  @Inject Tenants tenants;

  /** Does nothing when the organization is registered already. */
  @Transactional
  public void register(TenantId id, String name, String displayName) {
    if (!tenants.exists(id)) {
      tenants.add(
          Tenant.register(id, name, displayName, name.equals(Caller.PROVIDER_ORGANIZATION)));
    }
  }
}
