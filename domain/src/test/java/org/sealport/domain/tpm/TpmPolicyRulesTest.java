package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TpmPolicyRulesTest {
  @ParameterizedTest(name = "{0}, never copy {1}: {2} -> {3} {4}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
      FREE,          false, -,       COPY, -
      FREE,          false, COPY,    COPY, -
      FREE,          false, REPLACE, REPLACE, -
      FREE,          true,  COPY,    COPY, refused P3
      FREE,          true,  -,       COPY, refused P3
      FREE,          true,  REPLACE, REPLACE, -
      FORCE_REPLACE, false, -,       REPLACE, forced P1
      FORCE_REPLACE, false, COPY,    REPLACE, forced P1
      FORCE_REPLACE, false, REPLACE, REPLACE, -
      FORCE_REPLACE, true,  COPY,    REPLACE, forced P1
      FORBID_COPY,   false, COPY,    COPY, refused P2
      FORBID_COPY,   false, -,       COPY, refused P2
      FORBID_COPY,   false, REPLACE, REPLACE, -
      FORBID_COPY,   true,  COPY,    COPY, refused P2
      """)
  void theOrganizationsPolicyWinsOverTheCallerAndTemplates(
      CopyPolicy policy, boolean neverCopy, Treatment asked, Treatment treatment, String said) {
    var ruling = TpmPolicyRules.rule(policy, neverCopy, asked, "vm");

    assertThat(ruling.treatment()).isEqualTo(treatment);
    var forced = ruling.forced().map(problem -> "forced " + problem.rule());
    var refused = ruling.refusal().map(violation -> "refused " + violation.problem().rule());
    assertThat(forced.or(() -> refused).orElse(null)).isEqualTo(said);
  }

  @ParameterizedTest
  @EnumSource
  void everyPolicyHasARowForMarkedAndUnmarkedTpms(CopyPolicy policy) {
    assertThat(TpmPolicyRules.TABLE).filteredOn(row -> row.policy() == policy).hasSize(2);
  }

  @Test
  void everyRowNamesTheRuleOfItsProblem() {
    assertThat(TpmPolicyRules.TABLE)
        .allSatisfy(
            row ->
                assertThat(row.rule())
                    .isEqualTo(row.problem() == null ? null : row.problem().rule()));
  }
}
