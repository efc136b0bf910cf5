package org.sealport.domain.tpm;

import java.util.Optional;
import org.sealport.domain.tenant.TenantId;

/** A tenant's TPMs, past ones included. */
public interface Tpms {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Tpm get(TenantId tenant, TpmId id);

  /** Empty for one that is another tenant's too: its copies may be this one's. */
  Optional<Tpm> find(TenantId tenant, TpmId id);

  void add(Tpm tpm);
}
