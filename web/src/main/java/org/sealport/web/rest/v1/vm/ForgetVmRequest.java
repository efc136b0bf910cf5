package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotBlank;
import org.sealport.services.vcenter.DriftState;

/**
 * @param state of the preflight that was seen
 * @param name of the VM, which says that the loss of its record is known
 */
public record ForgetVmRequest(@NotBlank String state, @NotBlank String name) {
  DriftState seen() {
    return new DriftState(state);
  }
}
