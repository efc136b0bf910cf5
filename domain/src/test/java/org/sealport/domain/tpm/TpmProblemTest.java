package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.Problem;

/** The rule book's codes, and section E: how a refusal looks. */
class TpmProblemTest {
  // spotless:off
  @Test
  void everyCodeOfTheRuleBookExistsAndCitesItsRule() {
    assertThat(TpmProblem.values())
        .extracting(TpmProblem::rule, TpmProblem::name)
        .containsExactlyInAnyOrder(
            tuple("R1",  "TPM_REQUIRES_EFI"),
            tuple("R2",  "TPM_REQUIRES_HW_14"),
            tuple("R3",  "TPM_GUEST_UNSUPPORTED"),
            tuple("R4",  "TPM_VCENTER_TOO_OLD"),
            tuple("R5",  "TPM_NO_KEY_PROVIDER"),
            tuple("R6",  "TPM_VM_NOT_POWERED_OFF"),
            tuple("R6",  "TPM_VM_HAS_SNAPSHOTS"),
            tuple("R26", "TPM_REPLACE_UNSUPPORTED"),
            tuple("R34", "TPM_TEMPLATE_NOT_PUBLISHABLE"),
            tuple("R40", "TPM_KEY_PROVIDER_MISSING_ON_TARGET"),
            tuple("R41", "TPM_STORAGE_NOT_SHARED"),
            tuple("R45", "TPM_LINKED_CLONE"),
            tuple("R46", "TPM_REPLACE_NEEDS_FULL_CLONE"),
            tuple("R47", "TPM_KEY_PROVIDER_KEY_DIFFERS"),
            tuple("P1",  "TPM_POLICY_FORCES_REPLACE"),
            tuple("P2",  "TPM_POLICY_FORBIDS_COPY"),
            tuple("P3",  "TPM_NEVER_COPY"));
  }
  // spotless:on

  @Test
  void everyRefusalIsAConflictThatSomebodyCanFix() {
    assertThat(TpmProblem.values())
        .allSatisfy(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT);
              assertThat(problem.fixer()).isNotNull();
            });
  }

  @Test
  void sectionE_oneExceptionCarriesEveryViolatedRule() {
    var efi = new Violation(TpmProblem.TPM_REQUIRES_EFI, "a", "BIOS", "EFI");
    var old = new Violation(TpmProblem.TPM_REQUIRES_HW_14, "b", "vmx-13", "vmx-14");

    var refused = new TpmRefusedException(List.of(efi, old));

    assertThat(refused.violations()).containsExactly(efi, old);
    assertThat(refused.problem()).isEqualTo(TpmProblem.TPM_REQUIRES_EFI);
    assertThat(refused).hasMessageContaining("R1 TPM_REQUIRES_EFI, R2 TPM_REQUIRES_HW_14");
  }
}
