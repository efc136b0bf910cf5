package org.sealport.domain.tpm;

import org.sealport.domain.shared.Problem;

/**
 * The codes of the rule book (R) and of an organization's own policy (P). Each names its rule and
 * who can do something about it.
 */
public enum TpmProblem implements Problem {
  // spotless:off
  TPM_REQUIRES_EFI                  ("R1",  Fixer.TENANT),
  TPM_REQUIRES_HW_14                ("R2",  Fixer.TENANT),
  TPM_GUEST_UNSUPPORTED             ("R3",  Fixer.TENANT),
  TPM_VCENTER_TOO_OLD               ("R4",  Fixer.PROVIDER),
  TPM_NO_KEY_PROVIDER               ("R5",  Fixer.PROVIDER),
  TPM_VM_NOT_POWERED_OFF            ("R6",  Fixer.TENANT),
  TPM_VM_HAS_SNAPSHOTS              ("R6",  Fixer.TENANT),
  TPM_REPLACE_UNSUPPORTED           ("R26", Fixer.TENANT),
  TPM_TEMPLATE_NOT_PUBLISHABLE      ("R34", Fixer.TENANT),
  TPM_KEY_PROVIDER_MISSING_ON_TARGET("R40", Fixer.PROVIDER),
  TPM_STORAGE_NOT_SHARED            ("R41", Fixer.PROVIDER),
  TPM_KEY_PROVIDER_KEY_DIFFERS      ("R47", Fixer.PROVIDER),
  TPM_LINKED_CLONE                  ("R45", Fixer.TENANT),
  TPM_REPLACE_NEEDS_FULL_CLONE      ("R46", Fixer.TENANT),
  TPM_POLICY_FORCES_REPLACE         ("P1",  Fixer.TENANT),
  TPM_POLICY_FORBIDS_COPY           ("P2",  Fixer.TENANT),
  TPM_NEVER_COPY                    ("P3",  Fixer.TENANT);
  // spotless:on

  private final String rule;
  private final Fixer fixer;

  TpmProblem(String rule, Fixer fixer) {
    this.rule = rule;
    this.fixer = fixer;
  }

  /** The id of the rule in the rule book, for example {@code R1}. */
  public String rule() {
    return rule;
  }

  public Fixer fixer() {
    return fixer;
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
