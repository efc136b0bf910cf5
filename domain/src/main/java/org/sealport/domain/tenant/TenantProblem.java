package org.sealport.domain.tenant;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an organization. */
public enum TenantProblem implements Problem {
  TENANT_NAME_TAKEN(Kind.CONFLICT),
  /** Its members may read only: its name. */
  TENANT_DISABLED(Kind.CONFLICT),
  /** It is the provider's own: its name. */
  TENANT_IS_PROVIDER(Kind.CONFLICT),
  /** Against its deletion, each with its name: how many, and how many TPMs they hold. */
  TENANT_HAS_VMS(Kind.CONFLICT),
  TENANT_HAS_TEMPLATES(Kind.CONFLICT),
  TENANT_HAS_MEDIA(Kind.CONFLICT),
  TENANT_HAS_VDCS(Kind.CONFLICT),
  TENANT_HAS_CATALOGS(Kind.CONFLICT),
  /** Uploads or tasks are under way. */
  TENANT_AT_WORK(Kind.CONFLICT),
  TENANT_ENABLED(Kind.CONFLICT),
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
