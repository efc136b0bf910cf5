package org.sealport.services.tpm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.TpmOrigin;

/**
 * One TPM with its lineage.
 *
 * @param copiedFrom the holder of the TPM it was copied from; null unless it is a copy
 * @param sharedWith every other living holder that the caller's tenant can see with the same
 *     endorsement key
 */
public record TpmDetail(
    TpmId id,
    TpmOrigin origin,
    Holder copiedFrom,
    int stateGeneration,
    List<EndorsementKey> endorsementKeys,
    Instant createdAt,
    List<Holder> sharedWith) {
  /**
   * What holds, or held, a TPM.
   *
   * @param id null, like the name: its owner hides it from the caller
   */
  public record Holder(TpmHolder kind, UUID id, String name, boolean destroyed) {}
}
