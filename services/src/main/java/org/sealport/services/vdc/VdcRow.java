package org.sealport.services.vdc;

import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.Usage;
import org.sealport.domain.vdc.VdcId;

/**
 * An organization VDC in a list.
 *
 * @param tpmsSeal false: TPMs here are stand-ins that can seal nothing
 */
public record VdcRow(
    VdcId id,
    TenantId tenant,
    String tenantName,
    String name,
    VCenterId vCenter,
    String vCenterName,
    String vCenterVersion,
    String datastore,
    boolean fastProvisioning,
    boolean enabled,
    int vApps,
    int vms,
    int tpms,
    boolean tpmsSeal,
    Limits limits,
    Usage usage) {}
