package org.sealport.domain.tpm;

import java.util.List;
import java.util.Optional;

/**
 * What an organization's policy makes of a TPM that would be copied; it wins over the caller and
 * over templates. Moves are no copies, and a new or replaced TPM is always allowed.
 */
public final class TpmPolicyRules {
  private TpmPolicyRules() {}

  /** What becomes of a copy. */
  public enum Copying {
    ALLOWED,
    REPLACED,
    REFUSED
  }

  /**
   * @param neverCopy the TPM is marked so, by itself or through another with the same identity
   * @param rule null: none applies
   * @param problem of a refusal, also when the replacement that is forced cannot be had
   */
  public record Row(
      CopyPolicy policy, boolean neverCopy, Copying copying, String rule, TpmProblem problem) {}

  // spotless:off
  public static final List<Row> TABLE = List.of(
      new Row(CopyPolicy.FREE,          false, Copying.ALLOWED,  null, null),
      new Row(CopyPolicy.FREE,          true,  Copying.REFUSED,  "P3", TpmProblem.TPM_NEVER_COPY),
      new Row(CopyPolicy.FORCE_REPLACE, false, Copying.REPLACED, "P1", TpmProblem.TPM_POLICY_FORCES_REPLACE),
      new Row(CopyPolicy.FORCE_REPLACE, true,  Copying.REPLACED, "P1", TpmProblem.TPM_POLICY_FORCES_REPLACE),
      new Row(CopyPolicy.FORBID_COPY,   false, Copying.REFUSED,  "P2", TpmProblem.TPM_POLICY_FORBIDS_COPY),
      new Row(CopyPolicy.FORBID_COPY,   true,  Copying.REFUSED,  "P2", TpmProblem.TPM_POLICY_FORBIDS_COPY));
  // spotless:on

  /**
   * What will be done instead of what was asked.
   *
   * @param forced the rule that turned a copy into a replacement
   * @param refusal why neither can be
   */
  public record Ruling(
      Treatment treatment, Optional<TpmProblem> forced, Optional<Violation> refusal) {
    private static Ruling as(Treatment treatment) {
      return new Ruling(treatment, Optional.empty(), Optional.empty());
    }
  }

  /**
   * @param asked null means copy (R24)
   * @param vm for the refusal
   */
  public static Ruling rule(CopyPolicy policy, boolean neverCopy, Treatment asked, String vm) {
    if (asked == Treatment.REPLACE) {
      return Ruling.as(asked);
    }
    var row =
        TABLE.stream()
            .filter(each -> each.policy() == policy && each.neverCopy() == neverCopy)
            .findFirst()
            .orElseThrow();
    return switch (row.copying()) {
      case ALLOWED -> Ruling.as(Treatment.COPY);
      case REPLACED -> new Ruling(Treatment.REPLACE, Optional.of(row.problem()), Optional.empty());
      case REFUSED ->
          new Ruling(
              Treatment.COPY,
              Optional.empty(),
              Optional.of(
                  new Violation(
                      row.problem(), vm, Treatment.COPY.name(), Treatment.REPLACE.name())));
    };
  }
}
