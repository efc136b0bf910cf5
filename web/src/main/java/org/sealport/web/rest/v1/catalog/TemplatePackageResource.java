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
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.DownloadService;
import org.sealport.services.catalog.ovf.OvaWriter;
import org.sealport.web.rest.v1.openapi.Answer;
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
  @Answer(status = 202, body = AcceptedTask.class)
  public Response prepare(@PathParam("template") String template, @Context UriInfo uri) {
    var id = TemplateId.of(template);
    return Answers.accepted(uri, service.prepare(organization.id(), id), id);
  }

  /** The package as an OVA. */
  @GET
  @Produces("application/x-tar")
  @Answer(body = String.class, media = "application/x-tar")
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
