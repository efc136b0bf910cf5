package org.sealport.services.vdc;

import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_UNKNOWN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tenant.Tenants;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.tpm.Preflight;

/** The provider's use cases on organization VDCs. */
@Stateless
public class VdcService {
  @Inject Tenants tenants;
  @Inject VCenters vCenters;
  @Inject Vdcs vdcs;

  /** A VDC to create. */
  public record CreateVdc(
      VCenterId vCenter, String name, String datastore, boolean fastProvisioning) {}

  @RequiresRight(Right.PROVIDER_MANAGE)
  public VdcId create(TenantId tenant, CreateVdc command) {
    tenants.get(tenant);
    var vCenter = vCenters.get(command.vCenter());
    vCenter.requireEnabled();
    if (vCenter.datastores().stream()
        .noneMatch(store -> store.name().equals(command.datastore()))) {
      throw DATASTORE_UNKNOWN.with(String.valueOf(command.datastore()), vCenter.name());
    }
    var vdc =
        Vdc.create(
            tenant, vCenter.id(), command.name(), command.datastore(), command.fastProvisioning());
    vdcs.add(vdc);
    return vdc.id();
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID, VDC_NAME_TAKEN
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VDC_EDIT)
  public void rename(TenantId tenant, VdcId id, String name) {
    var vdc = vdcs.get(tenant, id);
    vdc.rename(name);
    vdcs.keep(vdc);
  }

  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VDC_ENABLE)
  public void enable(TenantId tenant, VdcId id) {
    vdcs.get(tenant, id).enable(true);
  }

  /** From now on nothing is made, grows or is started in it; what runs goes on. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VDC_DISABLE)
  public void disable(TenantId tenant, VdcId id) {
    vdcs.get(tenant, id).enable(false);
  }

  /**
   * Deletes a VDC without VMs.
   *
   * @param force although it is enabled
   * @param recursive with its vApps, networks and subscriptions
   * @throws org.sealport.services.tpm.ObstructedException naming everything that stands against it
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VDC_DELETE)
  public void delete(TenantId tenant, VdcId id, boolean force, boolean recursive) {
    var vdc = vdcs.get(tenant, id);
    Preflight.of(vdcs.lockedContents(vdc).against(vdc, force, recursive)).orRefuse();
    vdcs.remove(vdc);
  }

  /** From now on nothing is made that would exceed these limits. */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.VDC_QUOTA_SET)
  public void limit(TenantId tenant, VdcId id, Limits limits) {
    vdcs.get(tenant, id).limit(limits);
  }
}
