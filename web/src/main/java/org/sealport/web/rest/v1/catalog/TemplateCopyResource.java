package org.sealport.web.rest.v1.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.services.catalog.PlaceService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Copies of a template in the organization's catalogs. */
@Path("templates/{template}/copies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateCopyResource {
  @Inject PlaceService service;
  @Inject CurrentOrganization organization;

  /** Makes another template; the entity is the copy. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response copy(
      @PathParam("template") String template,
      @NotNull @Valid PlaceTemplateRequest body,
      @Context UriInfo uri) {
    return Answers.accepted(
        uri, service.copy(organization.id(), TemplateId.of(template), body.toCommand()));
  }

  @POST
  @Path("preflight")
  public PreflightJson preflightCopy(
      @PathParam("template") String template,
      @NotNull @Valid PlaceTemplateRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightCopy(organization.id(), TemplateId.of(template), body.toCommand()),
        language);
  }
}
