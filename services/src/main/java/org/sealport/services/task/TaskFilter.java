package org.sealport.services.task;

import java.util.Set;
import java.util.UUID;
import org.sealport.domain.task.TaskState;

/**
 * Which tasks to list.
 *
 * @param text part of the target's name or the starter's, any case; null for all
 * @param states empty for all
 * @param target the entity's id; null for all
 */
public record TaskFilter(String text, Set<TaskState> states, UUID target) {
  public static final TaskFilter ALL = new TaskFilter(null, Set.of(), null);
}
