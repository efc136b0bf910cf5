package org.sealport.web.rest.vcd.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.web.rest.vcd.provider.ProviderNames;
import org.sealport.web.rest.vcd.shared.Entity;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.shared.Urn;

/**
 * Answers requests that are being worked on, and those that are done already: the contract has a
 * task for these too. That one is over, and it is the same for all.
 */
@ApplicationScoped
public class TaskAnswers {
  static final UUID DONE = UUID.fromString("d0000000-0000-4000-8000-00000000d07e");

  @Inject TaskDocuments documents;
  @Inject Exchange exchange;
  @Inject VCenterQueries vCenters;
  @Inject ProviderNames providers;
  @Inject CurrentCaller caller;

  public Response accepted(TenantId tenant, TaskId id) {
    return accepted(documents.of(tenant, id));
  }

  /** The answer to a request that is done. */
  public Response done(String operation, Reference owner) {
    return accepted(over(operation, owner));
  }

  private static Response accepted(TaskDocument task) {
    return Response.accepted(task)
        .location(URI.create(task.href))
        .header("X-VMWARE-VCLOUD-TASK-ID", Urn.uuid(task.href))
        .header("X-VMWARE-VCLOUD-TASK-HREF", task.href)
        .build();
  }

  /** The answer to a request that makes an entity. */
  public Response created(Entity made) {
    return Response.created(URI.create(made.href)).entity(made).build();
  }

  public TaskDocument.Tasks over(String operation, Entity of) {
    return TaskDocument.Tasks.of(over(operation, Reference.of(of.href, of.id, of.type, of.name)));
  }

  /** The task of a registration goes by the vCenter's id. Empty: it is none's, for the caller. */
  Optional<TaskDocument> ofRegistration(TaskId id) {
    if (!caller.get().may(Right.PROVIDER_VIEW)) {
      return Optional.empty();
    }
    return vCenters.all().stream()
        .filter(row -> row.id().value().equals(id.value()))
        .findFirst()
        .map(row -> over("vimServerRegister", providers.vimServer(row)));
  }

  TaskDocument over(String operation, Reference owner) {
    var task = new TaskDocument();
    task.href = exchange.href("/api/task/" + DONE);
    task.type = exchange.type(TaskDocument.MEDIA);
    task.id = Urn.of("task", DONE);
    task.name = "task";
    task.status = "success";
    task.operationName = operation;
    task.operation = operation;
    task.startTime = Instant.now();
    task.endTime = task.startTime;
    task.owner = owner;
    task.progress = 100;
    task.details = "";
    return task;
  }
}
