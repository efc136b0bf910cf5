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
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.VmMoveService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Moves of a VM to other vApps; its TPM moves along. */
@Path("vms/{vm}/moves")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VmMoveResource {
  @Inject VmMoveService service;
  @Inject CurrentOrganization organization;

  /** Moves the VM; the entity is the VM. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response move(
      @PathParam("vm") String vm, @NotNull @Valid MoveVmRequest body, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.move(organization.id(), id, VAppId.of(body.vApp())), id);
  }

  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("vm") String vm,
      @NotNull @Valid MoveVmRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightMove(organization.id(), VmId.of(vm), VAppId.of(body.vApp())), language);
  }
}
