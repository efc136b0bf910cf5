package org.sealport.domain.task;

import org.sealport.domain.shared.Problem;

/** What can be wrong with a task itself. */
public enum TaskProblem implements Problem {
  /** The failed operation could not be undone wholly: what is left, where. */
  TASK_COMPENSATION_FAILED(Kind.UPSTREAM);

  private final Kind kind;

  TaskProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
