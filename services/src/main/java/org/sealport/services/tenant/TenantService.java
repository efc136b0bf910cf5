package org.sealport.services.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Name;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;

/** The provider's use cases on organizations. */
@ApplicationScoped
public class TenantService {
  @Inject IdentityProvider identities;
  @Inject TenantRegistry registry;

  /**
   * Makes an organization in Keycloak and registers it here. Keycloak comes first and outside of
   * the transaction: asked again after a failure in between, both steps find what exists.
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public TenantId create(String name, String displayName) {
    var tenant = identities.provision(Name.checked(name), Name.checked(displayName));
    registry.register(tenant, name, displayName);
    return tenant;
  }
}
