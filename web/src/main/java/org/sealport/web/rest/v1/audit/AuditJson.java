package org.sealport.web.rest.v1.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.services.audit.AuditRow;
import org.sealport.web.rest.v1.shared.Problems;

/**
 * One record of the audit.
 *
 * @param actorOrganization where the actor acts from: the provider may act in any organization
 * @param object null when it was still to be made and had no name
 * @param problem null for nothing
 * @param rules that were violated, or else that govern the operation
 * @param tpms ids of the TPMs that are known to be concerned
 * @param endorsementKeys fingerprints of the same
 * @param task null without one
 */
public record AuditJson(
    String id,
    Instant at,
    String organization,
    String organizationName,
    String actor,
    String actorOrganization,
    TaskOperation operation,
    About object,
    AuditOutcome outcome,
    Problem problem,
    List<String> rules,
    List<UUID> tpms,
    List<String> endorsementKeys,
    UUID task) {
  /**
   * What it was about, by its name then.
   *
   * @param kind null for what was still to be made
   * @param id null for what was still to be made
   */
  public record About(TaskTarget.Kind kind, UUID id, String name) {}

  /** What went wrong. */
  public record Problem(String code, String text, List<String> details) {}

  static AuditJson of(AuditRow row, String language) {
    return new AuditJson(
        row.id().toString(),
        row.at(),
        row.tenant().toString(),
        row.tenantName(),
        row.actor(),
        row.actorOrganization(),
        row.operation(),
        row.objectId() == null && row.objectName() == null
            ? null
            : new About(row.objectKind(), row.objectId(), row.objectName()),
        row.outcome(),
        row.problem() == null
            ? null
            : new Problem(
                row.problem(),
                Problems.text(row.problem(), row.details(), language),
                row.details()),
        row.rules(),
        row.tpms(),
        row.endorsementKeys(),
        row.task());
  }
}
