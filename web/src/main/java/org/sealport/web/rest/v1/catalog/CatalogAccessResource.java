package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.CatalogAccessService;
import org.sealport.web.rest.v1.access.AccessJson;
import org.sealport.web.rest.v1.access.OwnerRequest;
import org.sealport.web.security.CurrentOrganization;

/** Whose a catalog is, and which members of its own organization reach it. */
@Path("catalogs/{catalog}/access")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CatalogAccessResource {
  @Inject CatalogAccessService service;
  @Inject CurrentOrganization organization;

  @GET
  public AccessJson get(@PathParam("catalog") String catalog) {
    return AccessJson.of(service.get(organization.id(), CatalogId.of(catalog)));
  }

  /** Members that are left out have what everyone has. */
  @PUT
  public void put(@PathParam("catalog") String catalog, @NotNull @Valid AccessJson body) {
    service.change(organization.id(), CatalogId.of(catalog), body.toSettings());
  }

  @PUT
  @Path("owner")
  public void give(@PathParam("catalog") String catalog, @NotNull @Valid OwnerRequest body) {
    service.give(organization.id(), CatalogId.of(catalog), body.owner());
  }
}
