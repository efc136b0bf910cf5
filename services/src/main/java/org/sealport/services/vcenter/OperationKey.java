package org.sealport.services.vcenter;

import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.task.TaskId;

/**
 * Names one infrastructure operation for good. Asked again under the same key, an adapter answers
 * with what the first run made instead of doing it twice; that is what makes a task safe to run
 * again after a crash.
 */
public record OperationKey(String value) {
  public static OperationKey of(TaskId task, String step) {
    return new OperationKey(task + "/" + step);
  }

  /** The task that it is a step of; empty: none of ours. */
  public Optional<TaskId> task() {
    try {
      return Optional.of(new TaskId(UUID.fromString(value.split("/", 2)[0])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
