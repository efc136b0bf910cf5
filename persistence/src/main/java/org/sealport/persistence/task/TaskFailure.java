package org.sealport.persistence.task;

import static org.sealport.domain.shared.CommonProblem.UNEXPECTED;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.persistence.shared.Problems;
import org.sealport.services.audit.AuditEntry;

/**
 * What a failed task tells: the problem, or for a failure that nobody foresaw an incident id that
 * the log explains.
 */
record TaskFailure(String problem, List<String> details, List<Violation> violations) {
  private static final System.Logger LOG = System.getLogger(TaskFailure.class.getName());

  static TaskFailure of(StoredTask task, RuntimeException failure) {
    for (Throwable cause = Problems.of(failure, ""); cause != null; cause = cause.getCause()) {
      if (cause instanceof SealportException known) {
        LOG.log(
            System.Logger.Level.INFO, () -> "task " + task.id() + " failed: " + known.getMessage());
        var violations =
            known instanceof TpmRefusedException refused
                ? refused.violations()
                : List.<Violation>of();
        return new TaskFailure(
            known.problem().name(),
            known.details().stream().map(String::valueOf).toList(),
            violations);
      }
    }
    var incident = UUID.randomUUID().toString();
    LOG.log(
        System.Logger.Level.ERROR, "task " + task.id() + " failed, incident " + incident, failure);
    return new TaskFailure(UNEXPECTED.name(), List.of(incident), List.of());
  }

  AuditEntry.Result audited() {
    var rules = violations.stream().map(violation -> violation.problem().rule()).distinct();
    return new AuditEntry.Result(AuditOutcome.FAILED, problem, details, rules.toList());
  }
}
