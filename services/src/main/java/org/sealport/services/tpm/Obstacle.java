package org.sealport.services.tpm;

import java.util.List;
import org.sealport.domain.shared.Name;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;

/**
 * A reason against an operation that is no rule about TPMs: a taken name, a busy VM.
 *
 * @param details fill the placeholders of the problem's text
 */
public record Obstacle(Problem problem, List<String> details) {
  public static Obstacle of(Problem problem, Object... details) {
    return of(problem.with(details));
  }

  public static Obstacle of(SealportException refusal) {
    return new Obstacle(
        refusal.problem(), refusal.details().stream().map(String::valueOf).toList());
  }

  /** Why nothing can be given this name; empty: it can. */
  public static List<Obstacle> toName(String name) {
    try {
      Name.checked(name);
      return List.of();
    } catch (SealportException invalid) {
      return List.of(of(invalid));
    }
  }
}
