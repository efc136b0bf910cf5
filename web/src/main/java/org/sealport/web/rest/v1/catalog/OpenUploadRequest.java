package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.OpenUpload;

/**
 * An OVF package that is about to be sent.
 *
 * @param catalog gets a template; left out, a vApp is made
 * @param vdc gets the vApp; a template's VMs are kept in its vCenter
 * @param name the template's or the vApp's
 * @param kind OVA: one archive; OVF: the descriptor and its files, one by one
 */
public record OpenUploadRequest(
    String catalog, @NotBlank String vdc, @NotBlank String name, @NotNull Upload.Kind kind) {
  OpenUpload toCommand() {
    return new OpenUpload(
        catalog == null ? null : CatalogId.of(catalog), VdcId.of(vdc), name, kind);
  }
}
