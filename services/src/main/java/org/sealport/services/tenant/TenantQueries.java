package org.sealport.services.tenant;

import java.util.List;
import org.sealport.domain.tenant.TenantId;

/**
 * Reads organizations; no transaction. Implementations name TENANT_VIEW, and PROVIDER_VIEW for
 * {@link #all}.
 */
public interface TenantQueries {
  /** By name. */
  List<TenantRow> all();

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  TenantRow get(TenantId tenant);
}
