package org.sealport.domain.tenant;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an organization. */
public enum TenantProblem implements Problem {
  TENANT_NAME_TAKEN(Kind.CONFLICT),
  /** Keycloak refused or did not answer: what it said. */
  IDENTITY_PROVIDER_FAILED(Kind.UPSTREAM);

  private final Kind kind;

  TenantProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
