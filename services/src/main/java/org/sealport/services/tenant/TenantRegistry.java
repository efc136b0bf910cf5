package org.sealport.services.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.services.access.Caller;
import org.sealport.services.tpm.Preflight;

/** Keeps organizations that exist in Keycloak. */
@ApplicationScoped
public class TenantRegistry {
  @Inject Tenants tenants;

  /** Does nothing when the organization is registered already. */
  @Transactional
  public void register(TenantId id, String name, String displayName) {
    var known = tenants.known(id);
    if (known.isEmpty()) {
      tenants.add(
          Tenant.register(id, name, displayName, name.equals(Caller.PROVIDER_ORGANIZATION)));
    }
    known.filter(Tenant::isDeleted).ifPresent(Tenant::restore);
  }

  @Transactional
  void requireKnown(TenantId id) {
    tenants.get(id);
  }

  @Transactional
  void rename(TenantId id, String displayName) {
    tenants.get(id).rename(displayName);
  }

  @Transactional
  void enable(TenantId id, boolean on) {
    tenants.get(id).enable(on);
  }

  /** Deletes it here; one that is deleted already is a success. */
  @Transactional
  void delete(TenantId id, boolean force, boolean recursive) {
    var tenant = tenants.known(id).orElseThrow(() -> NOT_FOUND.with(id));
    if (tenant.isDeleted()) {
      return;
    }
    var against = tenants.lockedContents(tenant).against(tenant, force, recursive);
    Preflight.of(against).orRefuse();
    tenants.clear(tenant);
    tenant.delete();
  }
}
