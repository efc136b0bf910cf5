package org.sealport.web.rest.v1.vm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vm.CreateVm;

/**
 * A standalone VM to create.
 *
 * @param bootImage the image of a disc that is in its drive from the beginning; left out: none
 * @param powerOn powers it on once it is made; what was made stays when that fails
 */
public record CreateVmRequest(
    @NotBlank String vdc,
    @NotBlank String name,
    @NotNull @Valid HardwareJson hardware,
    boolean tpm,
    String bootImage,
    boolean powerOn) {
  CreateVm toCommand() {
    return new CreateVm(
        VdcId.of(vdc),
        name,
        hardware.toHardware(),
        tpm,
        bootImage == null ? null : MediaId.of(bootImage).value(),
        "",
        powerOn);
  }
}
