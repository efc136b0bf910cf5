package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.InstantiateTemplate;

/**
 * Makes a vApp from a template.
 *
 * @param name the vApp's
 */
public record InstantiateRequest(@NotBlank String vdc, @NotBlank String name) {
  InstantiateTemplate toCommand() {
    return new InstantiateTemplate(VdcId.of(vdc), name);
  }
}
