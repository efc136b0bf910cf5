package org.sealport.domain.tpm;

import java.util.Optional;

/** What {@link TpmRules} says to a request. */
public sealed interface Decision {
  /**
   * @param treatment empty: a first TPM, there is nothing to copy
   */
  record Allowed(Optional<Treatment> treatment) implements Decision {}

  record Refused(Violation violation) implements Decision {}
}
