package org.sealport.domain.vapp;

import org.sealport.domain.tenant.TenantId;

/** The lease policies of organizations. */
public interface LeasePolicies {
  /** One that ends nothing, not stored, when the organization has none. */
  LeasePolicy of(TenantId tenant);

  void store(TenantId tenant, LeasePolicy policy);
}
