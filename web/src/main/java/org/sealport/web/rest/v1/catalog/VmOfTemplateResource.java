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
import org.sealport.services.vm.VmCopyService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Standalone VMs made from a template. */
@Path("templates/{template}/vms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VmOfTemplateResource {
  @Inject VmCopyService service;
  @Inject CurrentOrganization organization;

  /** Makes a VM; the entity is the VM. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response create(
      @PathParam("template") String template,
      @NotNull @Valid VmFromTemplateRequest body,
      @Context UriInfo uri) {
    return Answers.accepted(
        uri, service.fromTemplate(organization.id(), body.toCommand(TemplateId.of(template))));
  }

  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("template") String template,
      @NotNull @Valid VmFromTemplateRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightFromTemplate(organization.id(), body.toCommand(TemplateId.of(template))),
        language);
  }
}
