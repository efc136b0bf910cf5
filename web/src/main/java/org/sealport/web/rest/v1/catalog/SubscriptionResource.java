package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.SubscriptionService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.security.CurrentOrganization;

/** What fills a catalog from another site. */
@Path("catalogs/{catalog}/subscription")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionResource {
  @Inject SubscriptionService service;
  @Inject CurrentOrganization organization;

  /** Subscribes, or changes what is subscribed to, and syncs at once; the entity is the catalog. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Answer(status = 202, body = AcceptedTask.class)
  public Response subscribe(
      @PathParam("catalog") String catalog,
      @NotNull @Valid SubscribeRequest body,
      @Context UriInfo uri) {
    var id = CatalogId.of(catalog);
    return Answers.accepted(uri, service.subscribe(organization.id(), id, body.toCommand()), id);
  }

  /** The entity is the catalog. */
  @POST
  @Path("syncs")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response sync(@PathParam("catalog") String catalog, @Context UriInfo uri) {
    var id = CatalogId.of(catalog);
    return Answers.accepted(uri, service.sync(organization.id(), id), id);
  }

  /** The templates stay; they are not synced any more. */
  @DELETE
  public void unsubscribe(@PathParam("catalog") String catalog) {
    service.unsubscribe(organization.id(), CatalogId.of(catalog));
  }
}
