package org.sealport.web.rest.v1.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.VAppPowerService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.vm.PowerRequest;
import org.sealport.web.security.CurrentOrganization;

/** The power of a vApp: its VMs in their start order, off in reverse. */
@Path("vapps/{vApp}/power")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VAppPowerResource {
  @Inject VAppPowerService service;
  @Inject CurrentOrganization organization;

  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response power(
      @PathParam("vApp") String vApp, @NotNull @Valid PowerRequest body, @Context UriInfo uri) {
    var id = VAppId.of(vApp);
    return Answers.accepted(uri, service.power(organization.id(), id, body.operation()), id);
  }
}
