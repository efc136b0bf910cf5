package org.sealport.web.rest.v1.vapp;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vapp.CaptureVApp;
import org.sealport.services.vm.make.PerVm;
import org.sealport.web.rest.v1.shared.Query;

/**
 * Saves a vApp to a catalog: as a new template, or over an existing one.
 *
 * @param name the new template's
 * @param overwrite the existing template; left out, a new one is made
 * @param tpmProvisioning what each instance's TPM will be; left out it is COPY (R24)
 * @param vms otherwise for single ones; left out none is
 */
public record CaptureRequest(
    String catalog,
    String name,
    String overwrite,
    Treatment tpmProvisioning,
    List<@Valid CapturedVm> vms) {
  /**
   * What is wanted otherwise for one VM of several (R25).
   *
   * @param vm its id
   * @param tpmProvisioning what each instance's TPM will be; left out it is as for all
   */
  public record CapturedVm(@NotBlank String vm, Treatment tpmProvisioning) {
    PerVm toCommand() {
      return new PerVm(Query.id("vm", vm), null, tpmProvisioning);
    }
  }

  CaptureVApp toCommand() {
    if (overwrite != null) {
      return CaptureVApp.over(TemplateId.of(overwrite), tpmProvisioning, each());
    }
    if (catalog == null || name == null) {
      throw INVALID_INPUT.with(catalog == null ? "catalog" : "name", "");
    }
    return CaptureVApp.as(CatalogId.of(catalog), name, tpmProvisioning, each());
  }

  private List<PerVm> each() {
    return vms == null ? List.of() : vms.stream().map(CapturedVm::toCommand).toList();
  }
}
