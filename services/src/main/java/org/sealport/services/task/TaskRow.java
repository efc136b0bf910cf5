package org.sealport.services.task;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Violation;

/**
 * A task in a list.
 *
 * @param problem the code of what went wrong; null unless it failed
 * @param details fill the placeholders of the problem's text
 * @param violations the violated rules when the rule book refused it
 * @param queuePosition 1 is next; 0 when not queued
 * @param startedAt null until it started
 * @param endedAt null until it ended
 * @param vms how each of its VMs fares; empty for a task on one existing VM
 * @param retriableBy the right that its request needs; null when it cannot be made again
 * @param cancelledBy who told it to stop while it ran; null: nobody
 */
public record TaskRow(
    TaskId id,
    TenantId tenant,
    String tenantName,
    TaskOperation operation,
    TaskTarget target,
    TaskState state,
    int progress,
    String startedBy,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    String problem,
    List<String> details,
    List<Violation> violations,
    int queuePosition,
    List<VmResult> vms,
    Right retriableBy,
    String cancelledBy) {
  /** It waits for its turn, or undoes what it did when it is told to stop. */
  public boolean isCancellable() {
    return state == TaskState.QUEUED
        || state == TaskState.RUNNING && operation.isUndoable() && cancelledBy == null;
  }
}
