package org.sealport.services.tenant;

import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_TPM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.CopyPolicy;
import org.sealport.domain.tpm.TpmPolicies;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;

/** What an organization decides about copies of its TPMs. */
@Stateless
public class TpmPolicyService {
  @Inject TpmPolicies policies;
  @Inject Vms vms;

  /** Applies to every request from now on; what is under way goes on as it was accepted. */
  @RequiresRight(Right.TPM_POLICY_MANAGE)
  @Audited(TaskOperation.TPM_POLICY_SET)
  public void decide(TenantId tenant, CopyPolicy copies) {
    var policy = policies.of(tenant);
    policy.decide(copies);
    policies.store(tenant, policy);
  }

  /**
   * Marks the VM's TPM, and with it all of the organization that share its identity: a copy of a
   * copy is a copy too.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VM_HAS_NO_TPM
   */
  @RequiresRight(Right.TPM_POLICY_MANAGE)
  @Audited(TaskOperation.TPM_NEVER_COPY_SET)
  public void neverCopy(TenantId tenant, VmId id, boolean never) {
    var vm = vms.get(tenant, id);
    policies.mark(tenant, vm.tpm().orElseThrow(() -> VM_HAS_NO_TPM.with(vm.name())), never);
  }
}
