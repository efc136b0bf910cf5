package org.sealport.web.rest.v1.vapp;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vapp.CaptureVApp;

/**
 * Saves a vApp to a catalog: as a new template, or over an existing one.
 *
 * @param name the new template's
 * @param overwrite the existing template; left out, a new one is made
 * @param tpmProvisioning what each instance's TPM will be; left out it is COPY (R24)
 */
public record CaptureRequest(
    String catalog, String name, String overwrite, Treatment tpmProvisioning) {
  CaptureVApp toCommand() {
    if (overwrite != null) {
      return new CaptureVApp(null, null, TemplateId.of(overwrite), tpmProvisioning);
    }
    if (catalog == null || name == null) {
      throw INVALID_INPUT.with(catalog == null ? "catalog" : "name", "");
    }
    return new CaptureVApp(CatalogId.of(catalog), name, tpmProvisioning);
  }
}
