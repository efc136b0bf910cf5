package org.sealport.services.tpm;

import java.util.List;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;

/**
 * What an operation would do to each VM's TPM, and every rule that it violates. The operation
 * refuses by this too.
 */
public record Preflight(List<Preview> vms) {
  public Preflight {
    vms = List.copyOf(vms);
  }

  /**
   * @param copiedFrom the name of the VM or template VM whose TPM is copied; null otherwise
   */
  public record Preview(
      String vm, TpmOutcome outcome, String copiedFrom, List<Violation> violations) {}

  public List<Violation> violations() {
    return vms.stream().flatMap(vm -> vm.violations().stream()).toList();
  }

  public boolean isAllowed() {
    return violations().isEmpty();
  }

  /**
   * @throws TpmRefusedException naming every violated rule
   */
  public Preflight orRefuse() {
    if (!isAllowed()) {
      throw new TpmRefusedException(violations());
    }
    return this;
  }
}
