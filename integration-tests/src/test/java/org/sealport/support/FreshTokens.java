package org.sealport.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tokens that several tests use: to sign in takes longer than most calls. */
final class FreshTokens {
  /** Tokens end after some minutes; the tests together take longer. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private record Token(String value, Instant since) {
    boolean isFresh() {
      return since.isAfter(Instant.now().minus(FRESH));
    }
  }

  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  String of(String whom, Supplier<String> signIn) {
    return tokens
        .compute(
            whom,
            (name, known) ->
                known != null && known.isFresh() ? known : new Token(signIn.get(), Instant.now()))
        .value();
  }
}
