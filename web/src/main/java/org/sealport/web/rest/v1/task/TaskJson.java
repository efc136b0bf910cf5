package org.sealport.web.rest.v1.task;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskState;
import org.sealport.domain.task.TaskTarget;
import org.sealport.services.task.TaskRow;
import org.sealport.web.rest.v1.shared.ProblemDetails.ViolationDetails;
import org.sealport.web.rest.v1.shared.Problems;

/**
 * A task.
 *
 * @param progress 0 to 100
 * @param startedAt null until it started
 * @param endedAt null until it ended
 * @param queuePosition 1 is next; 0 when not queued
 * @param failure null unless it failed
 * @param vms how each of its VMs fares; empty for a task on one existing VM
 * @param cancellable it waits for its turn, or undoes what it did when it is told to stop
 * @param cancelledBy who told it to stop while it ran; null: nobody
 * @param retriable it failed, and what was asked for can be asked for again
 */
public record TaskJson(
    String id,
    String organization,
    String organizationName,
    TaskOperation operation,
    Target target,
    TaskState state,
    int progress,
    String startedBy,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    int queuePosition,
    Failure failure,
    List<VmResultJson> vms,
    boolean cancellable,
    String cancelledBy,
    boolean retriable) {
  /** The entity it works on, by the name it had when the task was accepted. */
  public record Target(TaskTarget.Kind kind, String id, String name) {}

  /**
   * Why it failed.
   *
   * @param violations every violated rule when the rule book refused it
   */
  public record Failure(
      String code, String text, List<String> details, List<ViolationDetails> violations) {}

  static TaskJson of(TaskRow row, String language) {
    return new TaskJson(
        row.id().toString(),
        row.tenant().toString(),
        row.tenantName(),
        row.operation(),
        new Target(row.target().kind(), row.target().id().toString(), row.target().name()),
        row.state(),
        row.progress(),
        row.startedBy(),
        row.createdAt(),
        row.startedAt(),
        row.endedAt(),
        row.queuePosition(),
        failure(row, language),
        row.vms().stream().map(vm -> VmResultJson.of(vm, language)).toList(),
        row.isCancellable(),
        row.cancelledBy(),
        row.retriableBy() != null);
  }

  private static Failure failure(TaskRow row, String language) {
    return row.problem() == null
        ? null
        : new Failure(
            row.problem(),
            Problems.text(row.problem(), row.details(), language),
            row.details(),
            Problems.details(row.violations(), language));
  }
}
