package org.sealport.domain.shared;

import java.util.Arrays;
import java.util.List;

/** Ends a use case with a {@link Problem}; the transaction is rolled back, nothing is changed. */
public class SealportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient List<Object> details;

  public SealportException(Problem problem, Object... details) {
    super(problem.name() + known(details));
    this.problem = problem;
    this.details = known(details);
  }

  public SealportException(Problem problem, Throwable cause, Object... details) {
    super(problem.name() + known(details), cause);
    this.problem = problem;
    this.details = known(details);
  }

  /** A detail that is unknown must not hide the problem behind a null pointer. */
  private static List<Object> known(Object... details) {
    return Arrays.stream(details).map(detail -> detail == null ? "" : detail).toList();
  }

  public Problem problem() {
    return problem;
  }

  public List<Object> details() {
    return details;
  }
}
