package org.sealport.domain.task;

/** Where a task is in its life. */
public enum TaskState {
  QUEUED,
  RUNNING,
  /** It failed; what it made is being removed. */
  COMPENSATING,
  SUCCEEDED,
  FAILED;

  public boolean isEnded() {
    return this == SUCCEEDED || this == FAILED;
  }
}
