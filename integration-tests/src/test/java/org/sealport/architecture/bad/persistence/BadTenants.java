package org.sealport.architecture.bad.persistence;

import java.util.Optional;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;

/** Deliberately bad: a misnamed repository. */
public class BadTenants implements Tenants {
  @Override
  public Tenant get(TenantId id) {
    return null;
  }

  @Override
  public Optional<Tenant> named(String name) {
    return Optional.empty();
  }

  @Override
  public boolean exists(TenantId id) {
    return false;
  }

  @Override
  public void add(Tenant tenant) {}
}
