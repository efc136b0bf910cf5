package org.sealport.web.security;

import org.sealport.domain.shared.Problem;

/** Why a request is not let in, beyond "not signed in". */
public enum AccessProblem implements Problem {
  /** The token is expired, forged or not meant for this portal. */
  TOKEN_INVALID(Kind.UNAUTHENTICATED),
  /** The token names no organization: not a member, or the scope was not asked for. */
  ORGANIZATION_MISSING(Kind.FORBIDDEN),
  /** The token names several organizations and the request none: their aliases. */
  ORGANIZATION_NOT_CHOSEN(Kind.INVALID),
  /** Not a member of that organization, whether it exists or not: its name. */
  ORGANIZATION_NOT_YOURS(Kind.FORBIDDEN),
  /** A call with the session's cookie needs the session's token in a header: its name. */
  CSRF_TOKEN_MISSING(Kind.FORBIDDEN),
  HTTPS_REQUIRED(Kind.FORBIDDEN),
  /** Keycloak does not answer, so nobody can sign in. */
  SIGN_IN_UNAVAILABLE(Kind.UPSTREAM);

  private final Kind kind;

  AccessProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
