package org.sealport.domain.shared;

/** Problems that belong to no feature. */
public enum CommonProblem implements Problem {
  /** Field and reason. */
  INVALID_INPUT(Kind.INVALID),
  NAME_INVALID(Kind.INVALID),
  UNAUTHENTICATED(Kind.UNAUTHENTICATED),
  /** The right that is missing. */
  RIGHT_MISSING(Kind.FORBIDDEN),
  NOT_FOUND(Kind.NOT_FOUND),
  /** Somebody else changed the object since it was read. */
  CHANGED_MEANWHILE(Kind.CONFLICT),
  /** Infrastructure did not answer as it should: where, what. */
  UPSTREAM_FAILED(Kind.UPSTREAM),
  UNEXPECTED(Kind.UPSTREAM);

  private final Kind kind;

  CommonProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
