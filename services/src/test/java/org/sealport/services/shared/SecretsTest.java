package org.sealport.services.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final Secrets secrets = with((byte) 1);

  private static Secrets with(byte filling) {
    var bytes = new byte[32];
    bytes[0] = filling;
    var secrets = new Secrets();
    secrets.key = Optional.of(Base64.getEncoder().encodeToString(bytes));
    return secrets;
  }

  @Test
  void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
    var sealed = secrets.seal("pässword", "vc-1");

    assertThat(secrets.open(sealed, "vc-1")).isEqualTo("pässword");
    assertThat(sealed).doesNotContain("ssword").isNotEqualTo(secrets.seal("pässword", "vc-1"));
  }

  @Test
  void itOpensWithThisKeyForThisPurposeOnly() {
    var sealed = secrets.seal("password", "vc-1");

    assertThatIllegalStateException().isThrownBy(() -> secrets.open(sealed, "vc-2"));
    assertThatIllegalStateException().isThrownBy(() -> with((byte) 2).open(sealed, "vc-1"));
  }

  @Test
  void withoutAKeyNothingIsSealed() {
    assertThat(new Secrets().isPossible()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> new Secrets().seal("password", "vc-1"));
  }
}
