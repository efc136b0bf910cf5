package org.sealport.services.audit;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.Caller;

/**
 * One thing to record.
 *
 * @param tenant whose audit it goes to
 * @param names the text of the request: the TPMs of all that it names by id are recorded too
 */
public record AuditEntry(
    TenantId tenant,
    Caller actor,
    TaskOperation operation,
    About about,
    Result result,
    String names) {
  /**
   * The object.
   *
   * @param id null for one that was still to be made
   * @param name null: the one that the database knows
   */
  public record About(TaskTarget.Kind kind, UUID id, String name) {}

  /**
   * What came of it.
   *
   * @param problem null unless it went wrong
   */
  public record Result(
      AuditOutcome outcome, String problem, List<String> details, List<String> rules) {}
}
