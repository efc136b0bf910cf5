package org.sealport.domain.access;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an API token. */
public enum ApiTokenProblem implements Problem {
  API_TOKEN_NAME_TAKEN(Kind.CONFLICT),
  /** Its secret was given out before; it is not kept: the token's name. */
  API_TOKEN_GIVEN_OUT(Kind.INVALID),
  /** How many one person may have. */
  API_TOKENS_TOO_MANY(Kind.CONFLICT),
  /** Unknown, revoked, or its holder is no member of the organization any more. */
  API_TOKEN_REFUSED(Kind.INVALID),
  /** The setting that is missing. */
  API_TOKENS_UNAVAILABLE(Kind.UPSTREAM);

  private final Kind kind;

  ApiTokenProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
