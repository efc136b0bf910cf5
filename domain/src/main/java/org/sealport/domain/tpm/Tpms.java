package org.sealport.domain.tpm;

import org.sealport.domain.tenant.TenantId;

/** A tenant's TPMs, past ones included. */
public interface Tpms {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Tpm get(TenantId tenant, TpmId id);

  void add(Tpm tpm);
}
