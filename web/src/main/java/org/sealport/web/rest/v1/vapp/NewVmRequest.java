package org.sealport.web.rest.v1.vapp;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vapp.NewVm;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.MakeRequest.Source;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.rest.v1.vm.HardwareJson;

/**
 * A VM to put into a vApp: blank, when it names hardware, or from a template.
 *
 * @param tpm a blank one is to have a TPM
 * @param bootImage the image of a disc that a blank one has in its drive from the beginning; left
 *     out: none
 * @param templateVm one of the template's; left out it is the only one
 * @param tpmProvisioning for a template's TPM; left out it is as for all
 */
public record NewVmRequest(
    @NotBlank String name,
    @Valid HardwareJson hardware,
    boolean tpm,
    String bootImage,
    String template,
    String templateVm,
    Treatment tpmProvisioning) {
  NewVm toCommand() {
    if ((hardware == null) == (template == null)) {
      throw INVALID_INPUT.with("vms", "hardware or template");
    }
    Source source =
        template == null
            ? new Blank(hardware.toHardware(), tpm, Query.id("bootImage", bootImage))
            : new OfTemplate(TemplateId.of(template), Query.id("templateVm", templateVm));
    return new NewVm(name, source, tpmProvisioning);
  }
}
