package org.sealport.web.rest.v1.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.InstantiateTemplate;
import org.sealport.web.rest.v1.tpm.PerVmRequest;

/**
 * Makes a vApp from a template.
 *
 * @param name the vApp's
 * @param tpmProvisioning for all TPMs; left out it is as the template says
 * @param vms what is wanted otherwise for some of its VMs
 * @param powerOn powers them on once they are made; what was made stays when that fails
 */
public record InstantiateRequest(
    @NotBlank String vdc,
    @NotBlank String name,
    Treatment tpmProvisioning,
    List<@Valid PerVmRequest> vms,
    boolean powerOn) {
  InstantiateTemplate toCommand() {
    return new InstantiateTemplate(
        VdcId.of(vdc), name, tpmProvisioning, PerVmRequest.toCommands(vms), powerOn);
  }
}
