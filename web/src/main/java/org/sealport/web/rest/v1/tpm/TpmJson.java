package org.sealport.web.rest.v1.tpm;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.TpmOrigin;
import org.sealport.services.tpm.TpmDetail;

/**
 * One TPM with its lineage.
 *
 * @param copiedFrom the holder of the TPM it was copied from; null unless it is a copy
 * @param sharedWith every other holder with the same endorsement key; without id and name when its
 *     owner hides it from the caller
 */
public record TpmJson(
    String id,
    TpmOrigin origin,
    Holder copiedFrom,
    int stateGeneration,
    List<EndorsementKey> endorsementKeys,
    Instant createdAt,
    List<Holder> sharedWith) {
  /** What holds, or held, a TPM. */
  public record Holder(TpmHolder kind, String id, String name, boolean destroyed) {
    static Holder of(TpmDetail.Holder holder) {
      return holder == null
          ? null
          : new Holder(
              holder.kind(),
              holder.id() == null ? null : holder.id().toString(),
              holder.name(),
              holder.destroyed());
    }
  }

  /**
   * @return null without a TPM
   */
  public static TpmJson of(TpmDetail tpm) {
    return tpm == null
        ? null
        : new TpmJson(
            tpm.id().toString(),
            tpm.origin(),
            Holder.of(tpm.copiedFrom()),
            tpm.stateGeneration(),
            tpm.endorsementKeys(),
            tpm.createdAt(),
            tpm.sharedWith().stream().map(Holder::of).toList());
  }
}
