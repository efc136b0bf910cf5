package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose session was ended before their life was over. Each node remembers its own: Keycloak
 * is told too, but a token that it signed is believed without asking it.
 */
@ApplicationScoped
class EndedTokens {
  /** Longer than any access token lives. */
  private static final Duration MEMORY = Duration.ofHours(12);

  private final Clock clock = Clock.systemUTC();
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  void end(String token) {
    var now = clock.instant();
    until.values().removeIf(end -> end.isBefore(now));
    until.put(TokenDigest.of(token), now.plus(MEMORY));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException TOKEN_INVALID
   */
  void requireLiving(String token) {
    if (!until.isEmpty() && until.containsKey(TokenDigest.of(token))) {
      throw AccessProblem.TOKEN_INVALID.with();
    }
  }
}
