package org.sealport.web.rest.v1.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.domain.vm.VmProblem;

/** How refusals look. */
class ProblemsTest {
  @Test
  void everyViolatedRuleIsTold() {
    var refused =
        new TpmRefusedException(
            List.of(
                new Violation(TpmProblem.TPM_REQUIRES_EFI, "db", "BIOS", "EFI"),
                new Violation(TpmProblem.TPM_VCENTER_TOO_OLD, "db", "7.0.1", "7.0.2")));
    var body = Problems.of(refused, "en");
    assertThat(body.status()).isEqualTo(409);
    assertThat(body.type()).isEqualTo("/problems/TPM_REQUIRES_EFI");
    assertThat(body.violations())
        .extracting(v -> v.rule() + " " + v.code() + " " + v.found() + " " + v.whoCanFix())
        .containsExactly(
            "R1 TPM_REQUIRES_EFI BIOS TENANT", "R4 TPM_VCENTER_TOO_OLD 7.0.1 PROVIDER");
    assertThat(body.violations().get(1).required()).isEqualTo("vCenter 7.0.2 or later");
    assertThat(body.violations().get(1).remedy()).isNotBlank();
  }

  @Test
  void detailsFillTheText() {
    assertThat(Problems.of(VmProblem.VM_ALREADY_ON.with("db"), "ja").detail())
        .isEqualTo("db はすでにパワーオンされています。");
  }

  @Test
  void aFailureOfOursHasAnIncidentAndTellsNothingElse() {
    var body = Problems.unexpected(new IllegalStateException("password=secret"), null);
    assertThat(body.status()).isEqualTo(500);
    assertThat(body.incident()).isNotBlank();
    assertThat(body.detail()).contains(body.incident()).doesNotContain("secret");
  }

  @Test
  void whatTheCallerCausedHasNoIncident() {
    assertThat(Problems.of(CommonProblem.NOT_FOUND.with("x"), null).incident()).isNull();
  }
}
