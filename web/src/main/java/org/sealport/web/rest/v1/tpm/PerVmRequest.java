package org.sealport.web.rest.v1.tpm;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vm.make.PerVm;
import org.sealport.web.rest.v1.shared.Query;

/**
 * What is wanted otherwise for one VM of several (R25).
 *
 * @param vm the id of the source: a VM, or a template's VM
 * @param name of the new VM; left out it is the source's
 * @param tpmProvisioning for its TPM; left out it is as for all
 */
public record PerVmRequest(@NotBlank String vm, String name, Treatment tpmProvisioning) {
  /**
   * @param requests null: none
   */
  public static List<PerVm> toCommands(List<PerVmRequest> requests) {
    return requests == null ? List.of() : requests.stream().map(PerVmRequest::toCommand).toList();
  }

  private PerVm toCommand() {
    UUID id = Query.id("vm", vm);
    return new PerVm(id, name, tpmProvisioning);
  }
}
