package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.DownloadService;
import org.sealport.services.catalog.ovf.OvaWriter;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.security.CurrentOrganization;

/** A template as a package that leaves: with its disks, without its TPMs. */
@Path("templates/{template}/package")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TemplatePackageResource {
  @Inject DownloadService service;
  @Inject CurrentOrganization organization;

  /** Makes the package; it is there when the task has ended. */
  @POST
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = AcceptedTask.class)))
  public Response prepare(@PathParam("template") String template, @Context UriInfo uri) {
    var id = TemplateId.of(template);
    return Answers.accepted(uri, service.prepare(organization.id(), id), id);
  }

  /** The package as an OVA. */
  @GET
  @Produces("application/x-tar")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/x-tar",
              schema = @Schema(implementation = String.class, format = "binary")))
  public Response download(@PathParam("template") String template) throws IOException {
    var files = service.files(organization.id(), TemplateId.of(template));
    StreamingOutput body = out -> OvaWriter.write(files, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_LENGTH, OvaWriter.size(files))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"template.ova\"")
        .build();
  }

  /** Gives the package up. */
  @DELETE
  public void giveUp(@PathParam("template") String template) {
    service.giveUp(organization.id(), TemplateId.of(template));
  }
}
