package org.sealport.domain.vdc;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an organization VDC. */
public enum VdcProblem implements Problem {
  VDC_NAME_TAKEN(Kind.CONFLICT);

  private final Kind kind;

  VdcProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
