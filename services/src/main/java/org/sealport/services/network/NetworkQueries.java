package org.sealport.services.network;

import java.util.List;
import org.sealport.domain.network.NetworkId;
import org.sealport.domain.tenant.TenantId;

/** Reads networks; no transaction. Implementations name the right VDC_VIEW. */
public interface NetworkQueries {
  /** Of every VDC, by name; an organization has few. */
  List<NetworkRow> list(TenantId tenant);

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  NetworkRow get(TenantId tenant, NetworkId id);
}
