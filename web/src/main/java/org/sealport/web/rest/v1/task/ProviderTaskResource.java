package org.sealport.web.rest.v1.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.sealport.services.task.TaskQueries;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;

/** The tasks of every organization. */
@Path("provider/tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProviderTaskResource {
  @Inject TaskQueries queries;

  @GET
  public Listing<TaskJson> list(
      @BeanParam TaskListQuery filter,
      @BeanParam Paging paging,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var page = TaskListQuery.newestFirst(paging.page());
    return Listing.of(
        queries.all(filter.toFilter(), page), paging, row -> TaskJson.of(row, language));
  }
}
