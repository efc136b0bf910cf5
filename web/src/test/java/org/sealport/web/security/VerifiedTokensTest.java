package org.sealport.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private static final Identity ME = new Identity("me", "Me", List.of());

  private final Instant start = Instant.parse("2030-01-01T00:00:00Z");
  private final Hands clock = new Hands();
  private final VerifiedTokens tokens = new VerifiedTokens(clock);

  private final class Hands extends Clock {
    private Instant now = start;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void aVerifiedTokenIsKnown() {
    tokens.remember("a.b.c", ME, start.plusSeconds(900));

    assertThat(tokens.find("a.b.c")).contains(ME);
  }

  @Test
  void aTokenThatDiffersInAnythingIsNot() {
    tokens.remember("a.b.c", ME, start.plusSeconds(900));

    assertThat(tokens.find("a.b.d")).isEmpty();
    assertThat(tokens.find("a.b.c ")).isEmpty();
  }

  @Test
  void noTokenOutlivesItsEnd() {
    tokens.remember("a.b.c", ME, start.plusSeconds(5));

    clock.now = start.plusSeconds(4);
    assertThat(tokens.find("a.b.c")).isPresent();
    clock.now = start.plusSeconds(5);
    assertThat(tokens.find("a.b.c")).isEmpty();
  }

  @Test
  void afterAMinuteATokenIsCheckedAgain() {
    tokens.remember("a.b.c", ME, start.plusSeconds(900));

    clock.now = start.plus(VerifiedTokens.TRUSTED);
    assertThat(tokens.find("a.b.c")).isEmpty();
  }

  @Test
  void memoryIsBoundedAndFreedByTokensThatEnded() {
    for (int i = 0; i <= VerifiedTokens.MOST_KEPT; i++) {
      tokens.remember("token" + i, ME, start.plusSeconds(900));
    }
    assertThat(tokens.find("token0")).isPresent();
    assertThat(tokens.find("token" + VerifiedTokens.MOST_KEPT)).isEmpty();

    clock.now = start.plus(VerifiedTokens.TRUSTED);
    tokens.remember("later", ME, start.plusSeconds(900));
    assertThat(tokens.find("later")).isPresent();
  }
}
