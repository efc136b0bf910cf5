package org.sealport.web.security;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trip to Keycloak's sign-in page that has not come back yet. A browser may have some under way,
 * one in each tab.
 *
 * @param state comes back with the answer and finds this record
 * @param nonce comes back inside of the ID token
 * @param verifier proves to Keycloak that the code is redeemed by whom it was asked for
 * @param target where to go afterwards
 */
record PendingSignIn(String state, String nonce, String verifier, String target)
    implements Serializable {
  private static final String ATTRIBUTE = "org.sealport.sign-in.pending";
  private static final int MAX = 8;

  /** Keeps it; the oldest gives way. */
  void keepIn(HttpSession session) {
    var pending = new ArrayList<>(all(session));
    pending.add(this);
    while (pending.size() > MAX) {
      pending.remove(0);
    }
    session.setAttribute(ATTRIBUTE, pending);
  }

  /** Takes it out, so that an answer counts only once. */
  static Optional<PendingSignIn> take(HttpSession session, String state) {
    if (session == null || state == null) {
      return Optional.empty();
    }
    var pending = new ArrayList<>(all(session));
    var found = pending.stream().filter(trip -> trip.state().equals(state)).findFirst();
    found.ifPresent(
        trip -> {
          pending.remove(trip);
          session.setAttribute(ATTRIBUTE, pending);
        });
    return found;
  }

  @SuppressWarnings("unchecked")
  static List<PendingSignIn> all(HttpSession session) {
    var kept = session.getAttribute(ATTRIBUTE);
    return kept == null ? List.of() : (List<PendingSignIn>) kept;
  }

  @Override
  public String toString() {
    return "PendingSignIn[" + target + "]";
  }
}
