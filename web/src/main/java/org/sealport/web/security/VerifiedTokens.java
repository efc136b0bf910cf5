package org.sealport.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature and claims were found good lately, by their digest: to check a token costs
 * more than all else that a call of an API does before its use case. A token is checked again each
 * minute, so that a key which the realm gave up is noticed; none outlives its own end.
 */
final class VerifiedTokens {
  static final Duration TRUSTED = Duration.ofMinutes(1);
  static final int MOST_KEPT = 10_000;

  private final ConcurrentHashMap<String, Verified> kept = new ConcurrentHashMap<>();
  private final Clock clock;

  private record Verified(Identity identity, Instant until) {}

  VerifiedTokens(Clock clock) {
    this.clock = clock;
  }

  Optional<Identity> find(String token) {
    var key = TokenDigest.of(token);
    var verified = kept.get(key);
    if (verified == null) {
      return Optional.empty();
    }
    if (clock.instant().isBefore(verified.until())) {
      return Optional.of(verified.identity());
    }
    kept.remove(key, verified);
    return Optional.empty();
  }

  /**
   * @param end from when on the token is refused
   */
  void remember(String token, Identity identity, Instant end) {
    var now = clock.instant();
    if (kept.size() >= MOST_KEPT) {
      kept.values().removeIf(verified -> !now.isBefore(verified.until()));
    }
    if (kept.size() < MOST_KEPT) {
      var trusted = now.plus(TRUSTED);
      kept.put(
          TokenDigest.of(token), new Verified(identity, end.isBefore(trusted) ? end : trusted));
    }
  }
}
