package org.sealport.domain.tpm;

import org.sealport.domain.tenant.TenantId;

/** The policies of organizations, and the marks on their TPMs. */
public interface TpmPolicies {
  /** One that says nothing, not stored, when the organization has none. */
  TpmPolicy of(TenantId tenant);

  void store(TenantId tenant, TpmPolicy policy);

  /** Also for the TPM of a template that is shared with the tenant. */
  boolean isNeverCopied(TenantId tenant, TpmId tpm);

  /** Marks every TPM of the tenant that shares this one's identity. */
  void mark(TenantId tenant, TpmId tpm, boolean neverCopy);
}
