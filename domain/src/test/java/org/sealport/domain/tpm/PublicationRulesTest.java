package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicationRulesTest {
  @Test
  void R34_whatReplacesMayLeave() {
    assertThat(PublicationRules.toPublish(Treatment.REPLACE, "golden / win")).isEmpty();
  }

  @Test
  void R34_whatCopiesMayNotAndIsNamed() {
    assertThat(PublicationRules.toPublish(Treatment.COPY, "golden / win"))
        .containsExactly(
            new Violation(
                TpmProblem.TPM_TEMPLATE_NOT_PUBLISHABLE, "golden / win", "COPY", "REPLACE"));
  }

  @Test
  void R24_R34_whoDoesNotSayCopies() {
    assertThat(PublicationRules.toPublish(null, "golden / win")).hasSize(1);
  }
}
