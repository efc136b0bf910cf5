package org.sealport.services.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;

/**
 * One record.
 *
 * @param actorOrganization where the actor acts from: the provider may act in any organization
 * @param objectKind null for what was still to be made
 * @param objectId null for what was still to be made
 * @param objectName as it was then; null when unknown
 * @param problem the code of what went wrong; null for nothing
 * @param details fill the places of the problem's text
 * @param rules that were violated, or else that govern the operation
 * @param tpms ids of the TPMs that are known to be concerned
 * @param endorsementKeys fingerprints of the same
 * @param task null without one
 */
public record AuditRow(
    UUID id,
    Instant at,
    TenantId tenant,
    String tenantName,
    String actor,
    String actorOrganization,
    TaskOperation operation,
    TaskTarget.Kind objectKind,
    UUID objectId,
    String objectName,
    AuditOutcome outcome,
    String problem,
    List<String> details,
    List<String> rules,
    List<UUID> tpms,
    List<String> endorsementKeys,
    UUID task) {}
