package org.sealport.web.rest.v1.tpm;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.services.tpm.IdentityRow;

/**
 * TPMs with an endorsement key in common: they open the same secrets.
 *
 * @param endorsementKey the RSA key where there is one
 * @param holders how many living holders the caller can see
 * @param heldBy the first fifty by name
 * @param since when the first of them got it
 */
public record IdentityJson(
    EndorsementKey endorsementKey, int holders, List<TpmJson.Holder> heldBy, Instant since) {
  static IdentityJson of(IdentityRow row) {
    return new IdentityJson(
        row.key(),
        row.holders(),
        row.heldBy().stream().map(TpmJson.Holder::of).toList(),
        row.since());
  }
}
