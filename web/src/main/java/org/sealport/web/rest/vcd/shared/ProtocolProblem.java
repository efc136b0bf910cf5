package org.sealport.web.rest.vcd.shared;

import org.sealport.domain.shared.Problem;

/** What can be wrong with a request before it means anything. */
public enum ProtocolProblem implements Problem {
  /** The version that was asked for, the newest one. */
  API_VERSION_UNSUPPORTED(Kind.INVALID),
  /** Why it is no such document. */
  DOCUMENT_MALFORMED(Kind.INVALID),
  DOCUMENT_TYPE_UNSUPPORTED(Kind.INVALID),
  DOCUMENT_TOO_LARGE(Kind.TOO_LARGE),
  /** How many rows a query looks through at most. */
  QUERY_TOO_WIDE(Kind.INVALID),
  /** What of the contract is not offered. */
  NOT_OFFERED(Kind.INVALID),
  /** The grant that was asked for. */
  GRANT_UNSUPPORTED(Kind.INVALID),
  /** There is nothing to stop: the vApp's name. */
  VAPP_NOT_RUNNING(Kind.CONFLICT),
  /** The user or the password is wrong, or the user is no member of the organization. */
  SIGN_IN_REFUSED(Kind.UNAUTHENTICATED);

  private final Kind kind;

  ProtocolProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
