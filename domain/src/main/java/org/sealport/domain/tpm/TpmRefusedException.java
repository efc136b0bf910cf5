package org.sealport.domain.tpm;

import java.util.List;
import java.util.stream.Collectors;
import org.sealport.domain.shared.SealportException;

/** Refuses an operation with every violated rule at once (rule book, section E). */
public class TpmRefusedException extends SealportException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public TpmRefusedException(List<Violation> violations) {
    super(
        violations.get(0).problem(),
        violations.stream()
            .map(v -> v.problem().rule() + " " + v.problem())
            .distinct()
            .collect(Collectors.joining(", ")));
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
