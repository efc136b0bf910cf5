package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.tpm.Preflight.Preview;
import org.sealport.services.tpm.TpmOutcome;

/**
 * One VM of a template, evaluated.
 *
 * @param says what its TPM becomes at instantiation; null means copy (R24)
 */
public record Provisioned(Preview preview, Treatment says) {
  public boolean hasTpm() {
    return preview.outcome() != TpmOutcome.NONE;
  }

  public static List<Preview> previews(List<Provisioned> all) {
    return all.stream().map(Provisioned::preview).toList();
  }

  /**
   * What the template says as one word: copy when any of its TPMs is copied.
   *
   * @param otherwise without a TPM in it
   */
  public static Treatment together(List<Provisioned> all, Treatment otherwise) {
    var ofTpms = all.stream().filter(Provisioned::hasTpm).map(Provisioned::says).toList();
    if (ofTpms.isEmpty()) {
      return otherwise;
    }
    return ofTpms.stream().allMatch(says -> says == Treatment.REPLACE)
        ? Treatment.REPLACE
        : Treatment.COPY;
  }
}
