package org.sealport.web.rest.v1.vapp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vapp.CopyVApp;
import org.sealport.web.rest.v1.tpm.PerVmRequest;

/**
 * Copies a vApp.
 *
 * @param name of the copy
 * @param tpmProvisioning for all TPMs; left out it is COPY (R24)
 * @param vms what is wanted otherwise for some of its VMs
 * @param powerOn powers them on once they are made; what was made stays when that fails
 */
public record CopyVAppRequest(
    @NotBlank String vdc,
    @NotBlank String name,
    Treatment tpmProvisioning,
    List<@Valid PerVmRequest> vms,
    boolean powerOn) {
  CopyVApp toCommand() {
    return new CopyVApp(
        VdcId.of(vdc), name, tpmProvisioning, PerVmRequest.toCommands(vms), powerOn);
  }
}
