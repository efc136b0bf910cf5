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
import org.sealport.services.vapp.VAppAccessService;
import org.sealport.web.rest.v1.access.AccessJson;
import org.sealport.web.rest.v1.access.OwnerRequest;
import org.sealport.web.security.CurrentOrganization;

/**
 * Whose a vApp is, with its VMs, and which members reach it; a standalone VM's by its hidden one.
 */
@Path("vapps/{vApp}/access")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VAppAccessResource {
  @Inject VAppAccessService service;
  @Inject CurrentOrganization organization;

  @GET
  public AccessJson get(@PathParam("vApp") String vApp) {
    return AccessJson.of(service.get(organization.id(), VAppId.of(vApp)));
  }

  /** Members that are left out have what everyone has. */
  @PUT
  public void put(@PathParam("vApp") String vApp, @NotNull @Valid AccessJson body) {
    service.change(organization.id(), VAppId.of(vApp), body.toSettings());
  }

  @PUT
  @Path("owner")
  public void give(@PathParam("vApp") String vApp, @NotNull @Valid OwnerRequest body) {
    service.give(organization.id(), VAppId.of(vApp), body.owner());
  }
}
