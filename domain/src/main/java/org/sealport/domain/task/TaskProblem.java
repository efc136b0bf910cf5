package org.sealport.domain.task;

import org.sealport.domain.shared.Problem;

/** What can be wrong with a task itself. */
public enum TaskProblem implements Problem {
  /** The failed operation could not be undone wholly: what is left, where. */
  TASK_COMPENSATION_FAILED(Kind.UPSTREAM),
  /** Somebody cancelled the task, and what it did is undone: who. */
  TASK_CANCELLED(Kind.CONFLICT),
  /** It has ended, or is at what cannot be undone. */
  TASK_HAS_BEGUN(Kind.CONFLICT),
  /** Only what a failed task was asked for can be asked for again. */
  TASK_NOT_FAILED(Kind.CONFLICT),
  /** It needs secrets, files or a confirmation that are not kept. */
  TASK_NOT_RETRIABLE(Kind.CONFLICT);

  private final Kind kind;

  TaskProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
