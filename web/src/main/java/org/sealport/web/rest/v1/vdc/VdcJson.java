package org.sealport.web.rest.v1.vdc;

import org.sealport.services.vdc.VdcRow;

/**
 * An organization VDC.
 *
 * @param fastProvisioning VMs are linked clones: R45 and R46 apply
 * @param enabled false: nothing is made or started in it
 * @param tpmsSeal false: TPMs here are stand-ins that can seal nothing
 */
public record VdcJson(
    String id,
    String organization,
    String organizationName,
    String name,
    String vCenter,
    String vCenterName,
    String vCenterVersion,
    String datastore,
    boolean fastProvisioning,
    boolean enabled,
    int vApps,
    int vms,
    int tpms,
    boolean tpmsSeal,
    QuotasJson quotas) {
  public static VdcJson of(VdcRow row) {
    return new VdcJson(
        row.id().toString(),
        row.tenant().toString(),
        row.tenantName(),
        row.name(),
        row.vCenter().toString(),
        row.vCenterName(),
        row.vCenterVersion(),
        row.datastore(),
        row.fastProvisioning(),
        row.enabled(),
        row.vApps(),
        row.vms(),
        row.tpms(),
        row.tpmsSeal(),
        QuotasJson.of(row.usage(), row.limits()));
  }
}
