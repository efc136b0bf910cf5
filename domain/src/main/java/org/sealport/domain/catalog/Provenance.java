package org.sealport.domain.catalog;

import java.util.Optional;
import org.sealport.domain.tpm.Treatment;

/**
 * Where a template came from, and what that says about its TPMs at instantiation (rule book,
 * section C).
 */
public enum Provenance {
  /** R30: the option chosen at capture decides. */
  CAPTURED(Optional.empty()),
  /** R31. */
  UPLOADED(Optional.of(Treatment.REPLACE)),
  /** R32. */
  IMPORTED(Optional.of(Treatment.COPY));

  private final Optional<Treatment> fixed;

  Provenance(Optional<Treatment> fixed) {
    this.fixed = fixed;
  }

  /**
   * What a template of this provenance does at instantiation.
   *
   * @param chosen the choice made at capture; null means copy (R24)
   */
  public Treatment treatment(Treatment chosen) {
    return fixed.orElse(chosen == null ? Treatment.COPY : chosen);
  }
}
