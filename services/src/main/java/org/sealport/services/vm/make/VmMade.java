package org.sealport.services.vm.make;

import java.util.Optional;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder.TpmStory;

/**
 * A VM that was made and read back.
 *
 * @param step that asked for it
 */
public record VmMade(MakeStep step, VmFound found) {
  /** How its TPM came to be; empty without one. */
  public Optional<TpmStory> story() {
    return step.story();
  }
}
