package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.domain.shared.SealportException;

/** Who is signed in by session; asks Keycloak again when the access token's life is over. */
@ApplicationScoped
class Sessions {
  /** How long a person may go on while Keycloak does not answer. */
  static final Duration GRACE = Duration.ofMinutes(10);

  private static final Logger LOG = Logger.getLogger(Sessions.class.getName());
  private static final int UNTIL_SIGNED_IN_SECONDS = 30 * 60;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject CodeFlow flow;
  @Inject EndedSessions ended;

  /** Requests of one session come at once; only one of them refreshes. */
  private final Object[] locks = new Object[64];

  Sessions() {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
  }

  /** Remembers where the browser was sent; such a session is short-lived. */
  void depart(HttpServletRequest request, PendingSignIn pending) {
    var session = request.getSession(false);
    if (session == null) {
      session = request.getSession(true);
      session.setMaxInactiveInterval(UNTIL_SIGNED_IN_SECONDS);
    }
    pending.keepIn(session);
  }

  /**
   * Signs in, in a new session: nobody can have planted its id, and nothing of another person is in
   * it.
   */
  SignIn arrive(HttpServletRequest request, CodeFlow.Tokens tokens) {
    var old = request.getSession();
    var pending = PendingSignIn.all(old);
    old.invalidate();
    var session = request.getSession(true);
    pending.forEach(trip -> trip.keepIn(session));
    session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
    var csrf = new byte[24];
    RANDOM.nextBytes(csrf);
    var signIn =
        new SignIn(
            tokens.identity(),
            tokens.keycloak(),
            null,
            tokens.idToken(),
            tokens.refreshToken(),
            tokens.expires(),
            Base64.getUrlEncoder().withoutPadding().encodeToString(csrf));
    signIn.keepIn(session);
    return signIn;
  }

  /** Empty when nobody is signed in, or not any more. */
  Optional<SignIn> current(HttpSession session) {
    var signIn = SignIn.in(session);
    if (signIn.isPresent() && ended.contains(signIn.get().keycloak())) {
      LOG.log(Level.INFO, () -> "signed out by Keycloak: " + signIn.get());
      session.invalidate();
      return Optional.empty();
    }
    return signIn.isPresent() && signIn.get().isExpired(Instant.now())
        ? refreshed(session)
        : signIn;
  }

  private Optional<SignIn> refreshed(HttpSession session) {
    synchronized (locks[Math.floorMod(session.getId().hashCode(), locks.length)]) {
      var signIn = SignIn.in(session);
      if (signIn.isEmpty() || !signIn.get().isExpired(Instant.now())) {
        return signIn; // another request was quicker
      }
      return refresh(session, signIn.get());
    }
  }

  private Optional<SignIn> refresh(HttpSession session, SignIn old) {
    try {
      var tokens = flow.refresh(old);
      var renewed =
          old.renewed(tokens.identity(), tokens.idToken(), tokens.refreshToken(), tokens.expires());
      renewed.keepIn(session);
      return Optional.of(renewed);
    } catch (SealportException e) {
      if (e.problem() == AccessProblem.SIGN_IN_UNAVAILABLE
          && !old.isExpired(Instant.now().minus(GRACE))) {
        LOG.log(Level.WARNING, e, () -> "no answer from Keycloak; " + old + " goes on for now");
        return Optional.of(old);
      }
      LOG.log(Level.INFO, () -> "signed out: " + old + ", " + e.problem());
      session.invalidate();
      return Optional.empty();
    }
  }
}
