package org.sealport.persistence.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.LeasePolicies;
import org.sealport.domain.vapp.LeasePolicy;
import org.sealport.persistence.shared.TenantScope;

/** Lease policies by tenant. */
@ApplicationScoped
public class JpaLeasePolicies implements LeasePolicies {
  private TenantScope scope;

  protected JpaLeasePolicies() {} // for CDI

  @Inject
  public JpaLeasePolicies(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public LeasePolicy of(TenantId tenant) {
    return Optional.ofNullable(scope.of(tenant).find(LeasePolicy.class, tenant.value()))
        .orElseGet(() -> LeasePolicy.of(tenant));
  }

  @Override
  public void store(TenantId tenant, LeasePolicy policy) {
    scope.of(tenant).persist(policy);
  }
}
