package org.sealport.web.rest.vcd.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRow;
import org.sealport.services.vm.VmQueries;
import org.sealport.web.rest.v1.shared.Problems;
import org.sealport.web.rest.vcd.shared.Errors;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/** Writes tasks. */
@ApplicationScoped
public class TaskDocuments {
  private static final Set<TaskOperation> MAKES_A_VM =
      EnumSet.of(TaskOperation.VM_CREATE, TaskOperation.VM_FROM_TEMPLATE);

  @Inject TaskQueries queries;
  @Inject VmQueries vms;
  @Inject Captures captures;
  @Inject Names names;
  @Inject Exchange exchange;

  /** A task as it is now. Clients find what a capture makes by the owner of its task. */
  public TaskDocument of(TenantId tenant, TaskId id) {
    var row = queries.get(tenant, id);
    var task = of(row);
    if (row.operation() == TaskOperation.VAPP_CAPTURE) {
      captures.templateOf(row).ifPresent(template -> task.owner = template);
    }
    return task;
  }

  /** The tasks of an entity; null when none is at work on it. */
  public TaskDocument.Tasks busy(TenantId tenant, TaskId busy) {
    return busy == null ? null : TaskDocument.Tasks.of(of(tenant, busy));
  }

  public TaskDocument of(TaskRow row) {
    var task = new TaskDocument();
    task.href = exchange.href("/api/task/" + row.id());
    task.type = exchange.type(TaskDocument.MEDIA);
    task.id = Urn.of("task", row.id());
    task.name = "task";
    task.status = TaskWords.status(row);
    task.operationName = TaskWords.operation(row.operation());
    task.operation = row.operation() + " " + row.target().name() + "(" + row.target().id() + ")";
    task.startTime = row.startedAt() == null ? row.createdAt() : row.startedAt();
    task.endTime = row.endedAt();
    task.expiryTime = row.createdAt().plus(java.time.Duration.ofDays(90));
    task.owner = owner(row);
    task.user = names.user(row.startedBy());
    task.organization =
        Reference.of(
            exchange.href("/api/org/" + row.tenant()),
            Urn.of("org", row.tenant()),
            exchange.type(Media.ORG),
            Reach.name(row.tenantName()));
    task.progress = row.progress();
    task.details = "";
    if (row.problem() != null) {
      task.error = Errors.ofTask(row.problem(), failure(row));
    }
    task.cancelRequested = row.cancelledBy() != null;
    if (row.isCancellable()) {
      task.link("task:cancel", task.href + "/action/cancel", null);
    }
    return task;
  }

  private static String failure(TaskRow row) {
    var violations =
        Problems.details(row.violations(), null).stream()
            .map(each -> each.rule() + " " + each.code() + " (" + each.vm() + "): " + each.text());
    var text = Problems.text(row.problem(), row.details(), null);
    return Stream.concat(Stream.of(text), violations).collect(Collectors.joining("; "));
  }

  private Reference owner(TaskRow row) {
    var target = row.target();
    return switch (target.kind()) {
      case VM -> MAKES_A_VM.contains(row.operation()) ? vAppOf(row) : vm(row);
      case VAPP -> names.vApp(target.id(), target.name());
      case TEMPLATE -> names.template(target.id(), target.name());
      case CATALOG -> names.catalog(target.id(), target.name());
      case VDC -> names.vdc(target.id(), target.name());
      case VCENTER ->
          Reference.of(
              exchange.href("/api/admin/extension/vimServer/" + target.id()),
              Urn.of("vimserver", target.id()),
              null,
              target.name());
    };
  }

  private Reference vm(TaskRow row) {
    return names.vm(row.target().id(), row.target().name());
  }

  /** Clients look for a created VM in the vApp that the task names. */
  private Reference vAppOf(TaskRow row) {
    var id = new org.sealport.domain.vm.VmId(row.target().id());
    try {
      var vm = vms.get(row.tenant(), id).row();
      return names.vApp(vm.vApp(), vm.vAppName());
    } catch (org.sealport.domain.shared.SealportException gone) {
      return vm(row);
    }
  }

  public List<TaskDocument> all(List<TaskRow> rows) {
    return rows.stream().map(this::of).toList();
  }
}
