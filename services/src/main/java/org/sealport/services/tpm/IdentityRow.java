package org.sealport.services.tpm;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.tpm.EndorsementKey;

/**
 * What TPMs are when they have an endorsement key in common: one identity, with the same secrets.
 *
 * @param key the RSA key where there is one; copies have all keys in common
 * @param holders how many living holders the caller's tenant can see
 * @param heldBy the first of them by name, {@value #SHOWN} at most
 * @param since when the first of these holders got it
 */
public record IdentityRow(
    EndorsementKey key, int holders, List<TpmDetail.Holder> heldBy, Instant since) {
  public static final int SHOWN = 50;
}
