package org.sealport.services.tenant;

import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.CopyPolicy;
import org.sealport.domain.vm.VmId;

/** Reads policies. Implementations name the right TENANT_VIEW, and VM_VIEW for one VM. */
public interface TpmPolicyQueries {
  CopyPolicy copies(TenantId tenant);

  /**
   * @return false without a TPM
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  boolean isNeverCopied(TenantId tenant, VmId vm);
}
