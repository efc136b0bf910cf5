package org.sealport.web.rest.v1.vm;

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
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.VmCopyService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Copies of a VM in other vApps. */
@Path("vms/{vm}/copies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VmCopyResource {
  @Inject VmCopyService service;
  @Inject CurrentOrganization organization;

  /** Copies the VM; the entity is the copy. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response copy(
      @PathParam("vm") String vm, @NotNull @Valid CopyVmRequest body, @Context UriInfo uri) {
    return Answers.accepted(uri, service.copy(organization.id(), VmId.of(vm), body.toCommand()));
  }

  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("vm") String vm,
      @NotNull @Valid CopyVmRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightCopy(organization.id(), VmId.of(vm), body.toCommand()), language);
  }
}
