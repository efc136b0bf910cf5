package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.CatalogPublishService;
import org.sealport.services.catalog.CatalogQueries;
import org.sealport.web.publication.PublicationUrls;
import org.sealport.web.security.CurrentOrganization;

/** Which other organizations may read a catalog. */
@Path("catalogs/{catalog}/sharing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogSharingResource {
  @Inject CatalogPublishService service;
  @Inject CatalogQueries queries;
  @Inject CurrentOrganization organization;
  @Inject PublicationUrls urls;

  /** Shares it with these organizations and no others. */
  @PUT
  public CatalogJson share(
      @PathParam("catalog") String catalog, @NotNull @Valid ShareCatalogRequest body) {
    var id = CatalogId.of(catalog);
    service.share(organization.id(), id, body.toCommand());
    var row = queries.catalog(organization.id(), id);
    return CatalogJson.of(row, urls.of(organization.id(), row));
  }
}
