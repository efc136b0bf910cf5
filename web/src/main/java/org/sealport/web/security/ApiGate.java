package org.sealport.web.security;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;
import static org.sealport.domain.shared.CommonProblem.UNAUTHENTICATED;
import static org.sealport.web.security.AccessProblem.CSRF_TOKEN_MISSING;
import static org.sealport.web.security.AccessProblem.ORGANIZATION_MISSING;
import static org.sealport.web.security.AccessProblem.ORGANIZATION_NOT_CHOSEN;
import static org.sealport.web.security.AccessProblem.ORGANIZATION_NOT_YOURS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Collectors;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.access.CurrentCaller;

/**
 * Lets calls of the APIs in: with a bearer token of Keycloak, or with the session's cookie and its
 * CSRF token when one of our own pages calls. A bearer call touches neither session nor database.
 *
 * <p>What every call passes is public here and in its neighbours: the container calls other methods
 * of a bean by reflection.
 */
@ApplicationScoped
class ApiGate {
  static final String ORGANIZATION_HEADER = "X-Sealport-Organization";
  static final String ORGANIZATION_PARAMETER = "organization";
  static final String CSRF_HEADER = "X-Sealport-CSRF";
  private static final String BEARER = "Bearer ";

  @Inject KeycloakRealm realm;
  @Inject Sessions sessions;
  @Inject CurrentCaller caller;
  @Inject CurrentOrganization organization;

  /**
   * @return false: the refusal is written
   */
  public boolean admits(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      requireMediaType(request.getContentType());
      var named = named(request);
      var authorization = request.getHeader("Authorization");
      if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, 7)) {
        enter(realm.identity(authorization.substring(7).strip()), named, null);
      } else {
        var signIn = session(request);
        enter(signIn.identity(), named, signIn.membership().orElse(null));
      }
      return true;
    } catch (SealportException refused) {
      ProblemAnswer.send(request, response, refused);
      return false;
    }
  }

  /** What is no media type at all the runtime would refuse with a page of its own. */
  private static void requireMediaType(String contentType) {
    if (contentType != null && contentType.indexOf('/') < 1) {
      throw INVALID_INPUT.with("Content-Type", contentType);
    }
  }

  private static String named(HttpServletRequest request) {
    var header = request.getHeader(ORGANIZATION_HEADER);
    if (header != null) {
      return header;
    }
    // The query string first: getParameter would read a form's body.
    var query = request.getQueryString();
    return query != null && query.contains(ORGANIZATION_PARAMETER + "=")
        ? request.getParameter(ORGANIZATION_PARAMETER)
        : null;
  }

  private void enter(Identity identity, String named, Membership chosen) {
    var membership = choose(identity, named, chosen);
    caller.is(identity.in(membership));
    if (named != null && !membership.isNamed(named)) {
      organization.isNamed(named);
    }
  }

  /**
   * The organization to act in: the named one, or else the chosen or only one. The provider may
   * name any organization and acts in it as the provider.
   */
  static Membership choose(Identity identity, String named, Membership chosen) {
    var all = identity.memberships();
    if (all.isEmpty()) {
      throw ORGANIZATION_MISSING.with(identity.username());
    }
    if (named != null) {
      return identity
          .member(named)
          .or(identity::provider)
          .orElseThrow(() -> ORGANIZATION_NOT_YOURS.with(named));
    }
    if (chosen != null) {
      return chosen;
    }
    if (all.size() > 1) {
      throw ORGANIZATION_NOT_CHOSEN.with(
          all.stream().map(Membership::alias).collect(Collectors.joining(", ")));
    }
    return all.get(0);
  }

  private SignIn session(HttpServletRequest request) {
    var signIn =
        sessions.current(request.getSession(false)).orElseThrow(() -> UNAUTHENTICATED.with());
    if (!isSame(signIn.csrfToken(), request.getHeader(CSRF_HEADER))) {
      throw CSRF_TOKEN_MISSING.with(CSRF_HEADER);
    }
    return signIn;
  }

  /** Compares in constant time. */
  static boolean isSame(String expected, String sent) {
    return sent != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
