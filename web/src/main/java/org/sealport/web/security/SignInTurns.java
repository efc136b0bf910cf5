package org.sealport.web.security;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * One sign-in by password at a time for each person: with its protection against guessing, Keycloak
 * refuses right passwords that arrive while another is being checked, and clients that sign in
 * several times at once would be told that theirs is wrong.
 */
final class SignInTurns {
  private static final int PLACES = 64;

  /** They hold a thread of the server each. */
  private static final int MAX_WAITING = 32;

  private static final int PATIENCE_SECONDS = 30;

  private final ReentrantLock[] places =
      Stream.generate(() -> new ReentrantLock(true)).limit(PLACES).toArray(ReentrantLock[]::new);

  /** A question to Keycloak. */
  interface Question {
    HTTPResponse ask() throws IOException;
  }

  /**
   * Asks when it is this person's turn.
   *
   * @throws IOException as the question does, and when too many wait or the turn does not come
   */
  HTTPResponse of(String person, Question question) throws IOException {
    var place = places[Math.floorMod(person.toLowerCase(Locale.ROOT).hashCode(), PLACES)];
    if (!entered(place)) {
      throw new IOException("too many sign-ins of one person wait");
    }
    try {
      return question.ask();
    } finally {
      place.unlock();
    }
  }

  private static boolean entered(ReentrantLock place) throws IOException {
    try {
      return place.getQueueLength() < MAX_WAITING
          && place.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting to sign in", e);
    }
  }
}
