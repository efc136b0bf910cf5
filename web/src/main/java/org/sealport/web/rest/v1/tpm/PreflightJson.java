package org.sealport.web.rest.v1.tpm;

import java.util.List;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmOutcome;
import org.sealport.web.rest.v1.shared.ProblemDetails.Reason;
import org.sealport.web.rest.v1.shared.ProblemDetails.ViolationDetails;
import org.sealport.web.rest.v1.shared.Problems;

/**
 * What an operation would do to each VM's TPM, every rule that it violates, and whatever else is in
 * its way. The operation itself refuses by the same evaluation.
 */
public record PreflightJson(boolean allowed, List<VmOutcome> vms, List<Reason> obstacles) {
  /**
   * @param copiedFrom the name of the VM or template VM whose TPM is copied; null otherwise
   * @param consequence the outcome in plain words
   */
  public record VmOutcome(
      String vm,
      TpmOutcome outcome,
      String copiedFrom,
      String consequence,
      List<ViolationDetails> violations) {}

  public static PreflightJson of(Preflight preflight, String acceptLanguage) {
    return new PreflightJson(
        preflight.isAllowed(),
        preflight.vms().stream().map(vm -> outcome(vm, acceptLanguage)).toList(),
        preflight.obstacles().stream().map(why -> Reason.of(why, acceptLanguage)).toList());
  }

  private static VmOutcome outcome(Preflight.Preview vm, String acceptLanguage) {
    var about = vm.copiedFrom() == null ? vm.vm() : vm.copiedFrom();
    return new VmOutcome(
        vm.vm(),
        vm.outcome(),
        vm.copiedFrom(),
        Problems.text("outcome." + vm.outcome(), List.of(about), acceptLanguage),
        Problems.details(vm.violations(), acceptLanguage));
  }
}
