package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;
import org.sealport.services.catalog.MediaDeleteService;
import org.sealport.services.catalog.MediaQueries;
import org.sealport.services.catalog.MediaService;
import org.sealport.services.catalog.TransferStore;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.security.CurrentOrganization;

/** The images of discs that the organization can see: its own, and those shared with it. */
@Path("images")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImageResource {
  @Inject MediaQueries queries;
  @Inject MediaService service;
  @Inject MediaDeleteService deletion;
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

  @GET
  @Path("{image}")
  public ImageJson get(@PathParam("image") String image) {
    return ImageJson.of(queries.visible(organization.id(), MediaId.of(image)));
  }

  /** Announces an image; its bytes come by a request of their own. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Answer(status = 201, body = ImageJson.class)
  public Response announce(@NotNull @Valid AnnounceImageRequest body, @Context UriInfo uri) {
    var id = service.announce(organization.id(), CatalogId.of(body.catalog()), body.toCommand());
    return Answers.created(uri, id, get(id.toString()));
  }

  /** Streams all of an image to disk; sent again it begins anew. */
  @PUT
  @Path("{image}/content")
  @Consumes(MediaType.WILDCARD)
  public void send(@PathParam("image") String image, InputStream body) {
    var id = MediaId.of(image);
    long size = queries.get(organization.id(), id).size();
    service.receive(organization.id(), id, new TransferStore.Piece(image, 0, size, size), body);
  }

  /** Forgets an image that has not arrived wholly. */
  @DELETE
  @Path("{image}/content")
  public void abort(@PathParam("image") String image) {
    service.abort(organization.id(), MediaId.of(image));
  }

  /** Refused while it is in a drive. */
  @DELETE
  @Path("{image}")
  public void delete(@PathParam("image") String image) {
    deletion.delete(organization.id(), MediaId.of(image));
  }
}
