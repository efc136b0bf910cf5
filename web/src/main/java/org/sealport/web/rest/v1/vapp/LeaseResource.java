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
import org.sealport.services.vapp.LeaseService;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.web.security.CurrentOrganization;

/** The lease of a vApp, or of the hidden one of a standalone VM. */
@Path("vapps/{vApp}/lease")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeaseResource {
  @Inject VAppQueries queries;
  @Inject LeaseService service;
  @Inject CurrentOrganization organization;

  @GET
  public LeaseJson get(@PathParam("vApp") String vApp) {
    return LeaseJson.of(queries.get(organization.id(), VAppId.of(vApp)).lease());
  }

  /** It begins anew, also when it has ended. */
  @PUT
  public LeaseJson renew(@PathParam("vApp") String vApp, @NotNull @Valid RenewLeaseRequest body) {
    service.renew(organization.id(), VAppId.of(vApp), body.toLease());
    return get(vApp);
  }
}
