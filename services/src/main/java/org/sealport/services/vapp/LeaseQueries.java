package org.sealport.services.vapp;

import org.sealport.domain.tenant.TenantId;

/** Reads lease policies; no transaction. Implementations name the right TENANT_VIEW. */
public interface LeaseQueries {
  LeasePolicyRow policy(TenantId tenant);
}
