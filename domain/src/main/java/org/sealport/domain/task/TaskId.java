package org.sealport.domain.task;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies a task. */
public record TaskId(UUID value) {
  public static TaskId random() {
    return new TaskId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static TaskId of(String text) {
    return new TaskId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
