package org.sealport.web.rest.v1.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.task.TaskId;
import org.sealport.services.task.TaskQueries;
import org.sealport.services.task.TaskRetry;
import org.sealport.services.task.TaskService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.security.CurrentOrganization;

/** The organization's tasks. */
@Path("tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
  private static final int LONGEST_WAIT_SECONDS = 60;

  @Inject TaskQueries queries;
  @Inject TaskService service;
  @Inject TaskRetry retries;
  @Inject TaskWaiter waiter;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<TaskJson> list(
      @BeanParam TaskListQuery filter,
      @BeanParam Paging paging,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var page = TaskListQuery.newestFirst(paging.page());
    return Listing.of(
        queries.list(organization.id(), filter.toFilter(), page),
        paging,
        row -> TaskJson.of(row, language));
  }

  /** The task; {@code wait} holds the answer back until it ended, for so many seconds at most. */
  @GET
  @Path("{task}")
  @Answer(body = TaskJson.class)
  public void get(
      @PathParam("task") String task,
      @QueryParam("wait") String wait,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      @Suspended AsyncResponse answer) {
    int seconds = Query.number("wait", wait, 0);
    if (seconds < 0 || seconds > LONGEST_WAIT_SECONDS) {
      throw CommonProblem.INVALID_INPUT.with("wait", wait);
    }
    var row = queries.get(organization.id(), TaskId.of(task));
    if (seconds == 0 || row.state().isEnded()) {
      answer.resume(TaskJson.of(row, language));
    } else {
      waiter.await(
          row, Duration.ofSeconds(seconds), now -> answer.resume(TaskJson.of(now, language)));
    }
  }

  /**
   * Cancels a task that has not begun, or tells one that makes or moves VMs to stop: it ends as
   * failed once everything it did is undone.
   */
  @POST
  @Path("{task}/cancel")
  public void cancel(@PathParam("task") String task) {
    service.cancel(organization.id(), TaskId.of(task));
  }

  /**
   * Asks again for what a failed task was asked for, by another task; needs the right of that
   * operation. The entity is what is made, or else what the task works on.
   */
  @POST
  @Path("{task}/retry")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response retry(@PathParam("task") String task, @Context UriInfo uri) {
    return Answers.accepted(uri, retries.again(organization.id(), TaskId.of(task)));
  }
}
