package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vdc.VdcService.CreateVdc;

/** A VDC to create. */
public record CreateVdcRequest(
    @NotBlank String vCenter,
    @NotBlank String name,
    @NotBlank String datastore,
    boolean fastProvisioning) {
  CreateVdc toCommand() {
    return new CreateVdc(VCenterId.of(vCenter), name, datastore, fastProvisioning);
  }
}
