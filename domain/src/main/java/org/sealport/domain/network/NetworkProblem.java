package org.sealport.domain.network;

import org.sealport.domain.shared.Problem;

/** What can be wrong with a network. */
public enum NetworkProblem implements Problem {
  NETWORK_NAME_TAKEN(Kind.CONFLICT),
  /** The network, and the vApp that uses it. */
  NETWORK_IN_USE(Kind.CONFLICT);

  private final Kind kind;

  NetworkProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
