package org.sealport.web.rest.v1.vapp;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vapp.CaptureVApp;

/**
 * Saves a vApp to a catalog.
 *
 * @param name the template's
 * @param tpmProvisioning what each instance's TPM will be; left out it is COPY (R24)
 */
public record CaptureRequest(
    @NotBlank String catalog, @NotBlank String name, Treatment tpmProvisioning) {
  CaptureVApp toCommand() {
    return new CaptureVApp(CatalogId.of(catalog), name, tpmProvisioning);
  }
}
