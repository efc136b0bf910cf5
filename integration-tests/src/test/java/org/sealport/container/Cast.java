package org.sealport.container;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.access.Role;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.VCenterKind;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.tenant.TenantRegistry;
import org.sealport.services.vcenter.Registration;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.services.vdc.VdcService;
import org.sealport.services.vdc.VdcService.CreateVdc;

/** Signs callers in and gives an organization of its own to each test. */
@Dependent
public class Cast {
  private static final TenantId PROVIDER =
      new TenantId(UUID.fromString("a0000000-0000-4000-8000-000000000001"));

  @Inject CurrentCaller caller;
  @Inject TenantRegistry tenants;
  @Inject VCenterService vCenters;
  @Inject VdcService vdcs;

  public void signIn(TenantId tenant, Role role) {
    caller.is(new Caller("victor", "Victor", tenant, tenant.toString(), Set.of(role)));
  }

  public TenantId organization() {
    var tenant = new TenantId(UUID.randomUUID());
    tenants.register(tenant, tenant.toString(), tenant.toString());
    return tenant;
  }

  /** A VDC on a new vCenter of version 8.0.3. */
  public VdcId vdc(TenantId tenant, List<KeyProvider> keyProviders) {
    caller.is(
        new Caller(
            "root",
            "Root",
            PROVIDER,
            Caller.PROVIDER_ORGANIZATION,
            Set.of(Role.SYSTEM_ADMINISTRATOR)));
    var store = new Datastore("store", UUID.randomUUID().toString());
    var registration =
        new Registration(UUID.randomUUID().toString(), "8.0.3", List.of(store), keyProviders);
    var vCenter = vCenters.register(VCenterKind.LAB, registration);
    return vdcs.create(tenant, new CreateVdc(vCenter, "vdc", "store", false));
  }
}
