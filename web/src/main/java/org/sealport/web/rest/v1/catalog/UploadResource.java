package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.catalog.OpenUpload;
import org.sealport.services.catalog.UploadPreflightService;
import org.sealport.services.catalog.UploadService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Uploads of OVF packages: open one, send its files, complete it. */
@Path("uploads")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {
  @Inject UploadService service;
  @Inject UploadPreflightService preflight;
  @Inject CurrentOrganization organization;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Answer(status = 201, body = UploadJson.class)
  public Response open(@NotNull @Valid OpenUploadRequest body, @Context UriInfo uri) {
    var id = service.open(organization.id(), body.toCommand());
    return Answers.created(uri, id, UploadJson.of(service.get(organization.id(), id)));
  }

  /**
   * Says beforehand what becomes of a package, by its descriptor.
   *
   * @param catalog left out, a vApp would be made
   */
  @POST
  @Path("preflight")
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  public PreflightJson preflight(
      @QueryParam("catalog") String catalog,
      @NotBlank @QueryParam("vdc") String vdc,
      @NotNull @QueryParam("name") String name,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
      InputStream descriptor) {
    var command =
        new OpenUpload(
            catalog == null ? null : CatalogId.of(catalog), VdcId.of(vdc), name, Upload.Kind.OVF);
    return PreflightJson.of(preflight.preflight(organization.id(), command, descriptor), language);
  }

  @GET
  @Path("{upload}")
  public UploadJson get(@PathParam("upload") String upload) {
    return UploadJson.of(service.get(organization.id(), UploadId.of(upload)));
  }

  /** Streams one file to disk; an archive is one file of any name. Sent again it is replaced. */
  @PUT
  @Path("{upload}/files/{file: .+}")
  @Consumes(MediaType.WILDCARD)
  public void send(
      @PathParam("upload") String upload,
      @PathParam("file") String file,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      InputStream body) {
    service.receive(organization.id(), UploadId.of(upload), file, body, announced(length));
  }

  private static long announced(String length) {
    try {
      return length == null ? -1 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      throw CommonProblem.INVALID_INPUT.with(HttpHeaders.CONTENT_LENGTH, length);
    }
  }

  /** Checks the package and makes a template or a vApp of it, which is the entity. */
  @POST
  @Path("{upload}/complete")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response complete(@PathParam("upload") String upload, @Context UriInfo uri) {
    return Answers.accepted(uri, service.complete(organization.id(), UploadId.of(upload)));
  }

  @DELETE
  @Path("{upload}")
  public void abort(@PathParam("upload") String upload) {
    service.abort(organization.id(), UploadId.of(upload));
  }
}
