package org.sealport.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.sealport.services.access.Caller;

/**
 * A person's sign-in, kept in the session.
 *
 * @param keycloak whose end ends this sign-in too
 * @param organization the alias of the organization the person works in; null until chosen
 * @param idToken tells Keycloak at sign-out whose session ends
 * @param refreshToken asks Keycloak whether the person may still come in
 * @param expires when the identity has to be asked for again
 * @param csrfToken proves that a call with the session's cookie comes from our own page
 */
record SignIn(
    Identity identity,
    KeycloakSession keycloak,
    String organization,
    String idToken,
    String refreshToken,
    Instant expires,
    String csrfToken)
    implements Serializable {
  private static final String ATTRIBUTE = "org.sealport.sign-in";

  static Optional<SignIn> in(HttpSession session) {
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((SignIn) session.getAttribute(ATTRIBUTE));
  }

  void keepIn(HttpSession session) {
    session.setAttribute(ATTRIBUTE, this);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }

  /** The chosen organization, or the only one; empty when a choice is due or there is none. */
  Optional<Membership> membership() {
    if (organization != null) {
      return identity.member(organization);
    }
    return identity.memberships().size() == 1
        ? Optional.of(identity.memberships().get(0))
        : Optional.empty();
  }

  Optional<Caller> caller() {
    return membership().map(identity::in);
  }

  SignIn choosing(String alias) {
    return new SignIn(identity, keycloak, alias, idToken, refreshToken, expires, csrfToken);
  }

  /** After a refresh; the choice is kept while the person is still a member. */
  SignIn renewed(Identity now, String newIdToken, String newRefreshToken, Instant newExpires) {
    var kept = organization != null && now.member(organization).isPresent() ? organization : null;
    return new SignIn(now, keycloak, kept, newIdToken, newRefreshToken, newExpires, csrfToken);
  }

  /** Tokens never reach a log. */
  @Override
  public String toString() {
    return "SignIn[" + identity.username() + ", " + organization + ", until " + expires + "]";
  }
}
