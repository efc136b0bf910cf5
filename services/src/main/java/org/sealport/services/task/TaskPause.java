package org.sealport.services.task;

import java.time.Instant;

/** Ends one run of a task that goes on later; no failure. */
public final class TaskPause extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Instant end;

  public TaskPause(Instant end) {
    super("goes on at " + end, null, false, false);
    this.end = end;
  }

  public Instant end() {
    return end;
  }
}
