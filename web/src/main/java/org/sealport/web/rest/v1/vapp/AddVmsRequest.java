package org.sealport.web.rest.v1.vapp;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vapp.AddVms;

/**
 * VMs to add to a vApp.
 *
 * @param tpmProvisioning for the TPM of every template's VM that says nothing itself
 * @param powerOn powers them on once they are made; what was made stays when that fails
 */
public record AddVmsRequest(
    Treatment tpmProvisioning, @NotEmpty List<@Valid NewVmRequest> vms, boolean powerOn) {
  AddVms toCommand() {
    return new AddVms(vms.stream().map(NewVmRequest::toCommand).toList(), tpmProvisioning, powerOn);
  }
}
