package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.Tasks;
import org.sealport.services.vcenter.VCenterRef;

/**
 * Stores the tasks of templates and marks what they work on as busy; runs in the transaction of its
 * caller.
 */
@ApplicationScoped
public class TemplateTasks {
  @Inject Tasks tasks;

  TaskId delete(Template template, VCenterRef on) {
    var moRefs = template.vms().stream().map(TemplateVm::moRef).toList();
    return start(
        template, TaskOperation.TEMPLATE_DELETE, new DeleteTemplate(template.id(), on, moRefs));
  }

  TaskId start(Template template, TaskOperation operation, TaskCommand command) {
    var task = startElsewhere(template.tenant(), template, operation, command);
    template.begin(task);
    return task;
  }

  /** For an organization that the template is shared with: its owner's work goes on. */
  TaskId startElsewhere(
      TenantId tenant, Template template, TaskOperation operation, TaskCommand command) {
    var target = new TaskTarget(TaskTarget.Kind.TEMPLATE, template.id().value(), template.name());
    return tasks.add(tenant, operation, target, command);
  }
}
