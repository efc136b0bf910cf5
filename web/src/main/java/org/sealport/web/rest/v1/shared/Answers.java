package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.task.TaskId;
import org.sealport.services.task.Accepted;

/** Builds answers. */
public final class Answers {
  private Answers() {}

  /** The work goes on; the task tells how far it is. */
  public static Response accepted(UriInfo uri, TaskId task, Object entity) {
    return Response.accepted(new AcceptedTask(task.toString(), entity.toString()))
        .location(uri.getBaseUriBuilder().path("tasks/{id}").build(task))
        .build();
  }

  public static Response accepted(UriInfo uri, Accepted<?> accepted) {
    return accepted(uri, accepted.task(), accepted.entity());
  }

  public static Response created(UriInfo uri, Object id, Object body) {
    return Response.created(uri.getAbsolutePathBuilder().path("{id}").build(id))
        .entity(body)
        .build();
  }

  /** With the version that an edit may name in {@code If-Match}. */
  public static Response versioned(long version, Object body) {
    return Response.ok(body).tag(new EntityTag(Long.toString(version))).build();
  }

  static Response problem(ProblemDetails body) {
    return Response.status(body.status()).type(ProblemDetails.MEDIA_TYPE).entity(body).build();
  }
}
