package org.sealport.services.tpm;

import java.util.List;
import java.util.stream.Stream;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;

/**
 * What an operation would do to each VM's TPM, every rule that it violates, and whatever else is in
 * its way. The operation refuses by this too.
 */
public record Preflight(List<Preview> vms, List<Obstacle> obstacles) {
  public Preflight {
    vms = List.copyOf(vms);
    obstacles = List.copyOf(obstacles);
  }

  public Preflight(List<Preview> vms) {
    this(vms, List.of());
  }

  /** Of what touches no TPM. */
  public static Preflight of(List<SealportException> against) {
    return new Preflight(List.of(), against.stream().map(Obstacle::of).toList());
  }

  /**
   * @param copiedFrom the name of the VM or template VM whose TPM is copied; null otherwise
   */
  public record Preview(
      String vm, TpmOutcome outcome, String copiedFrom, List<Violation> violations) {}

  public Preflight and(Preflight more) {
    return new Preflight(Stream.concat(vms.stream(), more.vms.stream()).toList(), obstacles)
        .and(more.obstacles);
  }

  public Preflight and(List<Obstacle> more) {
    return new Preflight(vms, Stream.concat(obstacles.stream(), more.stream()).toList());
  }

  public List<Violation> violations() {
    return vms.stream().flatMap(vm -> vm.violations().stream()).toList();
  }

  public boolean isAllowed() {
    return violations().isEmpty() && obstacles.isEmpty();
  }

  /**
   * @throws TpmRefusedException naming every violated rule
   * @throws ObstructedException naming every obstacle, when no rule is violated
   */
  public Preflight orRefuse() {
    if (!violations().isEmpty()) {
      throw new TpmRefusedException(violations());
    }
    if (!obstacles.isEmpty()) {
      throw new ObstructedException(obstacles);
    }
    return this;
  }
}
