package org.sealport.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;

class ApiTokenTest {
  @Test
  void itsSecretIsGivenOutOnce() {
    var token = ApiToken.register(TenantId.random(), "id", "alice", "ci");
    token.give("first");

    assertThatThrownBy(() -> token.give("second"))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(ApiTokenProblem.API_TOKEN_GIVEN_OUT));
  }

  @Test
  void equalSecretsHaveEqualDigestsAndOthersDoNot() {
    assertThat(ApiToken.digestOf("a")).isEqualTo(ApiToken.digestOf("a")).hasSize(64);
    assertThat(ApiToken.digestOf("a")).isNotEqualTo(ApiToken.digestOf("b"));
  }
}
