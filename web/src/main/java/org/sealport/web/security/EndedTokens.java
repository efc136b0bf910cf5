package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
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
    until.put(digest(token), now.plus(MEMORY));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException TOKEN_INVALID
   */
  void requireLiving(String token) {
    if (!until.isEmpty() && until.containsKey(digest(token))) {
      throw AccessProblem.TOKEN_INVALID.with();
    }
  }

  private static String digest(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
