package org.sealport.persistence.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.persistence.shared.TenantScope;

/** Organizations, in the provider's scope. */
@ApplicationScoped
public class JpaTenants implements Tenants {
  private TenantScope scope;

  protected JpaTenants() {} // for CDI

  @Inject
  public JpaTenants(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Tenant get(TenantId id) {
    return find(id).orElseThrow(() -> NOT_FOUND.with(id));
  }

  @Override
  public Optional<Tenant> named(String name) {
    return scope
        .ofProvider()
        .createQuery("select t from Tenant t where t.name = :name", Tenant.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean exists(TenantId id) {
    return find(id).isPresent();
  }

  private Optional<Tenant> find(TenantId id) {
    return Optional.ofNullable(scope.ofProvider().find(Tenant.class, id.value()));
  }

  @Override
  public void add(Tenant tenant) {
    scope.add(tenant, tenant.name());
  }
}
