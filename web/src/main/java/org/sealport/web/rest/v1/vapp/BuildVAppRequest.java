package org.sealport.web.rest.v1.vapp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vapp.BuildVApp;

/**
 * A vApp to build.
 *
 * @param tpmProvisioning for the TPM of every template's VM that says nothing itself
 * @param powerOn powers them on once they are made; what was made stays when that fails
 */
public record BuildVAppRequest(
    @NotBlank String vdc,
    @NotBlank String name,
    Treatment tpmProvisioning,
    @NotEmpty List<@Valid NewVmRequest> vms,
    boolean powerOn) {
  BuildVApp toCommand() {
    return new BuildVApp(
        VdcId.of(vdc),
        name,
        vms.stream().map(NewVmRequest::toCommand).toList(),
        tpmProvisioning,
        powerOn);
  }
}
