package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vm.VmFromTemplate;
import org.sealport.web.rest.v1.shared.Query;

/**
 * A standalone VM to make from a template.
 *
 * @param vm one of the template's; left out it is the only one
 * @param tpmProvisioning left out it is as the template says
 * @param powerOn powers it on once it is made; what was made stays when that fails
 */
public record VmFromTemplateRequest(
    @NotBlank String vdc,
    @NotBlank String name,
    String vm,
    Treatment tpmProvisioning,
    boolean powerOn) {
  VmFromTemplate toCommand(TemplateId template) {
    return new VmFromTemplate(
        VdcId.of(vdc), name, template, Query.id("vm", vm), tpmProvisioning, "", powerOn);
  }
}
