package org.sealport.web.rest.v1.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.services.vapp.LeaseQueries;
import org.sealport.services.vapp.LeaseService;
import org.sealport.web.security.CurrentOrganization;

/** The organization's policy about leases. */
@Path("lease-policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LeasePolicyResource {
  @Inject LeaseQueries queries;
  @Inject LeaseService service;
  @Inject CurrentOrganization organization;

  @GET
  public LeasePolicyJson get() {
    return LeasePolicyJson.of(queries.policy(organization.id()));
  }

  /** Applies to vApps that are made or renewed from now on. */
  @PUT
  public LeasePolicyJson decide(@NotNull @Valid LeasePolicyJson body) {
    service.decide(organization.id(), body.toLease(), body.powerOff());
    return get();
  }
}
