package org.sealport.web.rest.v1.vm;

import jakarta.validation.constraints.NotBlank;
import org.sealport.services.vcenter.DriftState;

/**
 * @param state of the preflight that was seen
 */
public record AcceptDriftRequest(@NotBlank String state) {
  DriftState seen() {
    return new DriftState(state);
  }
}
