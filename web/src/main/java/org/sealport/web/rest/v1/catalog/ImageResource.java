package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.security.CurrentOrganization;

/** The images of discs that the organization can see: its own, and those shared with it. */
@Path("images")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImageResource {
  @Inject MediaQueries queries;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<ImageJson> list(
      @QueryParam("name") String name,
      @QueryParam("catalog") String catalog,
      @BeanParam Paging paging) {
    var in = catalog == null ? null : CatalogId.of(catalog);
    return Listing.of(
        queries.visible(organization.id(), in, name, paging.page()), paging, ImageJson::of);
  }
}
