package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that Keycloak has told this node are over. Another node notices when it refreshes
 * the access token, which Keycloak then refuses; nothing has to be kept longer than that takes.
 */
@ApplicationScoped
class EndedSessions {
  private static final Duration KEPT = Duration.ofHours(24);

  /** When they ended, by the id of the session or of the person. */
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();

  /** One session is over. */
  void session(String id) {
    end("sid " + id);
  }

  /** All sessions that a person has had until now are over. */
  void person(String subject) {
    end("sub " + subject);
  }

  private void end(String key) {
    var now = Instant.now();
    ended.values().removeIf(at -> at.plus(KEPT).isBefore(now));
    ended.put(key, now);
  }

  boolean contains(KeycloakSession session) {
    var signedOut = ended.get("sub " + session.subject());
    return ended.containsKey("sid " + session.id())
        || signedOut != null && !session.since().isAfter(signedOut);
  }
}
