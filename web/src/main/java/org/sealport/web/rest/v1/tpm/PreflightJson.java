package org.sealport.web.rest.v1.tpm;

import java.util.List;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.web.rest.v1.shared.ProblemDetails.ViolationDetails;
import org.sealport.web.rest.v1.shared.Problems;

/**
 * What an operation would do to each VM's TPM, and every rule that it violates. The operation
 * itself refuses by the same evaluation.
 */
public record PreflightJson(boolean allowed, List<VmOutcome> vms) {
  /**
   * @param copiedFrom the name of the VM or template VM whose TPM is copied; null otherwise
   */
  public record VmOutcome(
      String vm, TpmOutcome outcome, String copiedFrom, List<ViolationDetails> violations) {}

  public static PreflightJson of(Preflight preflight, String acceptLanguage) {
    return new PreflightJson(
        preflight.isAllowed(),
        preflight.vms().stream()
            .map(
                vm ->
                    new VmOutcome(
                        vm.vm(),
                        vm.outcome(),
                        vm.copiedFrom(),
                        Problems.details(vm.violations(), acceptLanguage)))
            .toList());
  }
}
