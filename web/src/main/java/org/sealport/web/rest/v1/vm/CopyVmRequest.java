package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vm.CopyVm;

/**
 * Copies a VM.
 *
 * @param vApp the one that gets the copy
 * @param name of the copy; left out it is the VM's
 * @param tpmProvisioning left out it is COPY (R24)
 * @param powerOn powers it on once it is made; what was made stays when that fails
 */
public record CopyVmRequest(
    @NotBlank String vApp, String name, Treatment tpmProvisioning, boolean powerOn) {
  CopyVm toCommand() {
    return new CopyVm(VAppId.of(vApp), name, tpmProvisioning, powerOn);
  }
}
