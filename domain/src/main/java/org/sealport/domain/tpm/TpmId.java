package org.sealport.domain.tpm;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies one TPM through its life; a copy is another TPM with the same endorsement keys. */
public record TpmId(UUID value) {
  public static TpmId random() {
    return new TpmId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static TpmId of(String text) {
    return new TpmId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
