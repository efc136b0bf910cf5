package org.sealport.services.vdc;

import java.util.List;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;

/**
 * Reads VDCs; no transaction. Implementations name the right VDC_VIEW, and PROVIDER_VIEW for {@link
 * #all}.
 */
public interface VdcQueries {
  /** By name; an organization has few. */
  List<VdcRow> list(TenantId tenant);

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  VdcRow get(TenantId tenant, VdcId id);

  /** Of every organization. */
  List<VdcRow> all();
}
