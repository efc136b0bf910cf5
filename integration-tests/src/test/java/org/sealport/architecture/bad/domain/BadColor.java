package org.sealport.architecture.bad.domain;

import org.sealport.domain.shared.Problem;

/** Deliberately bad: a misnamed enum of problems. */
public enum BadColor implements Problem {
  RED;

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }
}
