package org.sealport.web.rest.v1.vapp;

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
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vapp.VAppMoveService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Moves of a vApp to other VDCs; its TPMs move along. */
@Path("vapps/{vApp}/moves")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VAppMoveResource {
  @Inject VAppMoveService service;
  @Inject CurrentOrganization organization;

  /** Moves the vApp; the entity is the vApp. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response move(
      @PathParam("vApp") String vApp, @NotNull @Valid MoveVAppRequest body, @Context UriInfo uri) {
    var id = VAppId.of(vApp);
    return Answers.accepted(uri, service.move(organization.id(), id, VdcId.of(body.vdc())), id);
  }

  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("vApp") String vApp,
      @NotNull @Valid MoveVAppRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        service.preflightMove(organization.id(), VAppId.of(vApp), VdcId.of(body.vdc())), language);
  }
}
