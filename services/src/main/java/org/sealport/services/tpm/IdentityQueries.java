package org.sealport.services.tpm;

import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;

/** Tells which TPMs are one identity; no transaction. Implementations name the right VM_VIEW. */
public interface IdentityQueries {
  /**
   * The identities of the tenant's living TPMs. Sorted by: holders (default, most first), since,
   * fingerprint; ties by fingerprint.
   */
  Rows<IdentityRow> list(TenantId tenant, IdentityFilter filter, Page page);

  /** How many there are; finds no rows for it. */
  long count(TenantId tenant, IdentityFilter filter);
}
