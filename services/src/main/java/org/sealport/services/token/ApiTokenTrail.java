package org.sealport.services.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.ApiToken;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.task.TaskOperation;
import org.sealport.services.access.Caller;
import org.sealport.services.audit.AuditEntry;
import org.sealport.services.audit.AuditLog;

/** What the audit tells of API tokens: never a secret, nor the digest of one. */
@ApplicationScoped
class ApiTokenTrail {
  @Inject AuditLog log;

  void record(Caller who, TaskOperation what, ApiToken token) {
    var about = new AuditEntry.About(null, token.id().value(), token.name());
    var done = new AuditEntry.Result(AuditOutcome.SUCCEEDED, null, List.of(), List.of());
    log.add(new AuditEntry(token.tenant(), who, what, about, done, token.id().toString()));
  }
}
