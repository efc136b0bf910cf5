package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.domain.audit.OperationRules;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.audit.AuditEntry;
import org.sealport.services.audit.AuditLog;

/** Tells the owner of a shared template, in its audit, who of another organization downloads it. */
@ApplicationScoped
class OwnersTrail {
  @Inject AuditLog audit;
  @Inject CurrentCaller caller;

  void add(Template template) {
    var operation = TaskOperation.TEMPLATE_DOWNLOAD;
    audit.add(
        new AuditEntry(
            template.tenant(),
            caller.get(),
            operation,
            new AuditEntry.About(TaskTarget.Kind.TEMPLATE, template.id().value(), template.name()),
            new AuditEntry.Result(
                AuditOutcome.ACCEPTED, null, List.of(), OperationRules.of(operation)),
            template.id().toString()));
  }
}
