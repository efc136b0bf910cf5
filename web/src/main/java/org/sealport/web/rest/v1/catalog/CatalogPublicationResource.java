package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.CatalogPublishService;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.web.publication.PublicationUrls;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** What subscribers at other sites get of a catalog. */
@Path("catalogs/{catalog}/publication")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogPublicationResource {
  @Inject CatalogPublishService service;
  @Inject CatalogQueries queries;
  @Inject CurrentOrganization organization;
  @Inject PublicationUrls urls;

  /** Publishes it to subscribers at other sites; again, with another password. */
  @PUT
  public CatalogJson publish(
      @PathParam("catalog") String catalog, @NotNull @Valid PublishCatalogRequest body) {
    var id = CatalogId.of(catalog);
    service.publish(organization.id(), id, body.toCommand());
    var row = queries.catalog(organization.id(), id);
    return CatalogJson.of(row, urls.of(organization.id(), row));
  }

  /** Which templates may not leave (R34). */
  @GET
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("catalog") String catalog,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightPublish(organization.id(), CatalogId.of(catalog)), language);
  }

  /** Subscribers keep what they have, and get nothing more. */
  @DELETE
  public void withdraw(@PathParam("catalog") String catalog) {
    service.withdraw(organization.id(), CatalogId.of(catalog));
  }
}
