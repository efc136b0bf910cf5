package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.vm.VmId;
import org.sealport.services.tenant.TpmPolicyQueries;
import org.sealport.services.tenant.TpmPolicyService;
import org.sealport.web.security.CurrentOrganization;

/** The mark on a VM's TPM that forbids to copy it (P3). */
@Path("vms/{vm}/tpm/never-copy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NeverCopyResource {
  @Inject TpmPolicyQueries queries;
  @Inject TpmPolicyService service;
  @Inject CurrentOrganization organization;

  @GET
  public NeverCopyJson get(@PathParam("vm") String vm) {
    return new NeverCopyJson(queries.isNeverCopied(organization.id(), VmId.of(vm)));
  }

  @PUT
  public NeverCopyJson set(@PathParam("vm") String vm, @NotNull NeverCopyJson body) {
    service.neverCopy(organization.id(), VmId.of(vm), body.neverCopy());
    return get(vm);
  }
}
