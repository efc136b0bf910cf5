package org.sealport.domain.shared;

import java.util.List;

/** Ends a use case with a {@link Problem}; the transaction is rolled back, nothing is changed. */
public class SealportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient List<Object> details;

  public SealportException(Problem problem, Object... details) {
    super(problem.name() + List.of(details));
    this.problem = problem;
    this.details = List.of(details);
  }

  public SealportException(Problem problem, Throwable cause, Object... details) {
    super(problem.name() + List.of(details), cause);
    this.problem = problem;
    this.details = List.of(details);
  }

  public Problem problem() {
    return problem;
  }

  public List<Object> details() {
    return details;
  }
}
