package org.sealport.architecture.bad.persistence;

import java.util.Optional;
import org.sealport.domain.tenant.Tenant;
import org.sealport.domain.tenant.TenantContents;
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
  public Optional<Tenant> known(TenantId id) {
    return Optional.empty();
  }

  @Override
  public TenantContents lockedContents(Tenant tenant) {
    return null;
  }

  @Override
  public void clear(Tenant tenant) {}

  @Override
  public void add(Tenant tenant) {}
}
