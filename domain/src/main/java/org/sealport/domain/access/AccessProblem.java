package org.sealport.domain.access;

import org.sealport.domain.shared.Problem;

/** What can be wrong with the access of single members. */
public enum AccessProblem implements Problem {
  /**
   * A member reaches too little of something: its name, the level needed, the level held, its
   * owner.
   */
  ACCESS_TOO_LOW(Kind.FORBIDDEN),
  /** No members of the organization: their names. */
  MEMBER_UNKNOWN(Kind.INVALID);

  private final Kind kind;

  AccessProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
