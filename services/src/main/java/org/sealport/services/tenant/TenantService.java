package org.sealport.services.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.shared.Name;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;

/**
 * The provider's use cases on organizations. Keycloak is called outside of transactions; asked
 * again after a failure in between, each goes on with what is left.
 */
@ApplicationScoped
public class TenantService {
  @Inject IdentityProvider identities;
  @Inject TenantRegistry registry;

  /** Makes an organization in Keycloak and registers it here. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  public TenantId create(String name, String displayName) {
    var tenant = identities.provision(Name.checked(name), Name.checked(displayName));
    registry.register(tenant, name, displayName);
    return tenant;
  }

  /**
   * Gives it another name for people; the one in addresses and clients is for good.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID, TENANT_NAME_TAKEN
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.TENANT_EDIT)
  public void rename(TenantId tenant, String displayName) {
    registry.requireKnown(tenant);
    identities.rename(tenant, Name.checked(displayName));
    registry.rename(tenant, displayName);
  }

  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.TENANT_ENABLE)
  public void enable(TenantId tenant) {
    registry.enable(tenant, true);
  }

  /**
   * From now on its members read, and change nothing. What runs goes on, and so do its tasks; the
   * provider may still act in it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TENANT_IS_PROVIDER
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.TENANT_DISABLE)
  public void disable(TenantId tenant) {
    registry.enable(tenant, false);
  }

  /**
   * Deletes an organization without VMs and templates here and in Keycloak; its members stay there.
   *
   * @param force although it is enabled
   * @param recursive with its VDCs and catalogs, which are empty
   * @throws org.sealport.services.tpm.ObstructedException naming everything that stands against it
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.TENANT_DELETE)
  public void delete(TenantId tenant, boolean force, boolean recursive) {
    registry.delete(tenant, force, recursive);
    identities.remove(tenant);
  }
}
