package org.sealport.domain.tpm;

import java.util.List;
import java.util.Set;

/**
 * What may leave for other sites (R34): a catalog that is published holds no TPM that would be
 * copied, since a copy is the TPM with its secrets.
 */
public final class PublicationRules {
  private static final Set<Treatment> PUBLISHABLE = Set.of(Treatment.REPLACE);

  private PublicationRules() {}

  /**
   * @param says what a template with a TPM says; null means copy (R24)
   * @param vm for the refusal
   * @return empty when it may be published
   */
  public static List<Violation> toPublish(Treatment says, String vm) {
    var wanted = says == null ? Treatment.COPY : says;
    return PUBLISHABLE.contains(wanted)
        ? List.of()
        : List.of(
            new Violation(
                TpmProblem.TPM_TEMPLATE_NOT_PUBLISHABLE,
                vm,
                wanted.name(),
                Treatment.REPLACE.name()));
  }
}
