package org.sealport.domain.network;

import org.sealport.domain.tenant.TenantId;

/** Networks by tenant. */
public interface Networks {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Network get(TenantId tenant, NetworkId id);

  /**
   * @throws org.sealport.domain.shared.SealportException NETWORK_NAME_TAKEN
   */
  void add(Network network);

  /**
   * Writes a change at once.
   *
   * @throws org.sealport.domain.shared.SealportException NETWORK_NAME_TAKEN
   */
  void keep(Network network);

  void remove(Network network);
}
