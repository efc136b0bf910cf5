package org.sealport.web.rest.vcd.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskProblem;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.task.TaskFilter;
import org.sealport.services.task.TaskQueries;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Tasks. */
@Path("")
@ApplicationScoped
public class TaskResource {
  @Inject TaskQueries queries;
  @Inject TaskDocuments documents;
  @Inject Reach reach;
  @Inject Exchange exchange;
  @Inject TaskAnswers answers;
  @Inject Names names;
  @Inject TaskReads reads;

  @GET
  @Path("task/{id}")
  public TaskDocument get(@PathParam("id") String id) {
    var task = new TaskId(Urn.uuid(id));
    if (task.value().equals(TaskAnswers.DONE)) {
      return answers.over("jobOperation", names.org(reach.tenants().get(0)));
    }
    try {
      return reach.find(tenant -> reads.get(tenant, task)).value();
    } catch (SealportException missing) {
      return answers.ofRegistration(task).orElseThrow(() -> missing);
    }
  }

  @POST
  @Path("task/{id}/action/cancel")
  public void cancel(@PathParam("id") String id) {
    var task = new TaskId(Urn.uuid(id));
    if (task.value().equals(TaskAnswers.DONE)) {
      throw TaskProblem.TASK_HAS_BEGUN.with();
    }
    reads.cancel(reach.find(tenant -> reads.get(tenant, task)).id(), task);
  }

  @GET
  @Path("tasksList/{org}")
  public TaskDocument.TasksList list(@PathParam("org") String org) {
    var tenant = new TenantId(Urn.uuid(org));
    var rows = queries.list(tenant, TaskFilter.ALL, Page.first(Page.MAX_SIZE));
    var list = new TaskDocument.TasksList();
    list.href = exchange.href("/api/tasksList/" + tenant);
    list.name = "Tasks Lists";
    list.task = documents.all(rows.rows());
    return list;
  }
}
