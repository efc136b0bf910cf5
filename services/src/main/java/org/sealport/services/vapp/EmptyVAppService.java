package org.sealport.services.vapp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.LeasePolicies;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.RequiresRight;

/** vApps that begin without VMs. */
@Stateless
public class EmptyVAppService {
  @Inject VApps vApps;
  @Inject Vdcs vdcs;
  @Inject LeasePolicies leases;
  @Inject CurrentCaller caller;

  /**
   * There is nothing to do in a vCenter, so it is there at once.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VDC_DISABLED, NAME_INVALID,
   *     VAPP_NAME_TAKEN
   */
  @RequiresRight(Right.VAPP_CREATE)
  public VAppId create(TenantId tenant, VdcId vdc, String name) {
    var in = vdcs.get(tenant, vdc);
    in.requireEnabled();
    var vApp = VApp.create(in, name, false, caller.get().username());
    vApp.lease(leases.of(tenant).lease());
    vApps.add(vApp);
    return vApp.id();
  }
}
