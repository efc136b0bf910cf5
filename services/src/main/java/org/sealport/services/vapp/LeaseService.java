package org.sealport.services.vapp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.Lease;
import org.sealport.domain.vapp.LeasePolicies;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;

/** How long vApps run and are kept. */
@Stateless
public class LeaseService {
  @Inject VApps vApps;
  @Inject LeasePolicies policies;

  /**
   * The vApp's lease begins anew, also when it has ended.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, LEASE_TOO_LONG
   */
  @RequiresRight(Right.VAPP_EDIT)
  @Audited(TaskOperation.LEASE_RENEW)
  public void renew(TenantId tenant, VAppId id, Lease lease) {
    var vApp = vApps.get(tenant, id);
    policies.of(tenant).allow(lease);
    vApp.renew(lease);
    vApps.keep(vApp);
  }

  /** Applies to vApps that are made or renewed from now on. */
  @RequiresRight(Right.LEASE_POLICY_MANAGE)
  @Audited(TaskOperation.LEASE_POLICY_SET)
  public void decide(TenantId tenant, Lease longest, boolean powerOff) {
    var policy = policies.of(tenant);
    policy.decide(longest, powerOff);
    policies.store(tenant, policy);
  }
}
