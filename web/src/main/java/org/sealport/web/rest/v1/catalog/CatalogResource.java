package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.services.catalog.CatalogRow;
import org.sealport.services.catalog.CatalogService;
import org.sealport.web.publication.PublicationUrls;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.security.CurrentOrganization;

/** The catalogs that the organization can see, its own and shared ones. */
@Path("catalogs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogResource {
  @Inject CatalogQueries queries;
  @Inject CatalogService service;
  @Inject CurrentOrganization organization;
  @Inject PublicationUrls urls;

  @GET
  public Listing<CatalogJson> list() {
    return Listing.whole(queries.catalogs(organization.id()), this::json);
  }

  @GET
  @Path("{catalog}")
  public CatalogJson get(@PathParam("catalog") String catalog) {
    return json(queries.catalog(organization.id(), CatalogId.of(catalog)));
  }

  private CatalogJson json(CatalogRow row) {
    return CatalogJson.of(row, urls.of(organization.id(), row));
  }

  @POST
  @Answer(status = 201, body = CatalogJson.class)
  public Response create(@NotNull @Valid CreateCatalogRequest body, @Context UriInfo uri) {
    var id = service.create(organization.id(), body.toCommand());
    return Answers.created(uri, id, json(queries.catalog(organization.id(), id)));
  }

  @DELETE
  @Path("{catalog}")
  public void delete(@PathParam("catalog") String catalog) {
    service.delete(organization.id(), CatalogId.of(catalog));
  }
}
