package org.sealport.web.rest.v1.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.VAppPowerService;
import org.sealport.web.security.CurrentOrganization;

/** The start order of a vApp. */
@Path("vapps/{vApp}/start-order")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StartOrderResource {
  @Inject VAppPowerService service;
  @Inject CurrentOrganization organization;

  @GET
  public StartOrderJson get(@PathParam("vApp") String vApp) {
    return StartOrderJson.of(service.order(organization.id(), VAppId.of(vApp)));
  }

  @PUT
  public StartOrderJson put(@PathParam("vApp") String vApp, @NotNull @Valid StartOrderJson body) {
    service.order(organization.id(), VAppId.of(vApp), body.toPlaces());
    return get(vApp);
  }
}
