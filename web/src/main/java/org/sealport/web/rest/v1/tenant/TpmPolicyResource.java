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
import org.sealport.services.tenant.TpmPolicyQueries;
import org.sealport.services.tenant.TpmPolicyService;
import org.sealport.web.security.CurrentOrganization;

/** The organization's policy about copies of its TPMs. */
@Path("tpm-policy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TpmPolicyResource {
  @Inject TpmPolicyQueries queries;
  @Inject TpmPolicyService service;
  @Inject CurrentOrganization organization;

  @GET
  public TpmPolicyJson get() {
    return new TpmPolicyJson(queries.copies(organization.id()));
  }

  @PUT
  public TpmPolicyJson decide(@NotNull @Valid TpmPolicyJson body) {
    service.decide(organization.id(), body.copies());
    return get();
  }
}
