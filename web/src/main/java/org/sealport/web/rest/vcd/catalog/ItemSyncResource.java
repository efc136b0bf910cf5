package org.sealport.web.rest.vcd.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.catalog.SubscriptionService;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** Syncs one item of a catalog that is filled from another site. */
@Path("catalogItem/{id}/action/sync")
@ApplicationScoped
public class ItemSyncResource {
  @Inject CatalogReads reads;
  @Inject SubscriptionService service;
  @Inject TaskAnswers answers;

  @POST
  public Response sync(@PathParam("id") String id) {
    var found = reads.template(id);
    return answers.accepted(found.id(), service.syncOne(found.id(), found.value().row().id()));
  }
}
