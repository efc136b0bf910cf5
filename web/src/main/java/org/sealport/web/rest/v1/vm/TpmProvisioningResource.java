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
import org.sealport.services.vm.TpmCopyService;
import org.sealport.services.vm.TpmProvisioningService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** Copy or replace, said after the VM was made and before it runs. */
@Path("vms/{vm}/tpm/provisioning")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TpmProvisioningResource {
  @Inject TpmCopyService copies;
  @Inject TpmProvisioningService replacements;
  @Inject CurrentOrganization organization;

  /**
   * Makes the TPM what is asked for. For a copy the VM is made again of its template's VM, with the
   * hardware that it has now; it stays the same VM here.
   */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response provision(
      @PathParam("vm") String vm,
      @NotNull @Valid TpmProvisioningRequest body,
      @Context UriInfo uri) {
    var id = VmId.of(vm);
    var task =
        switch (body.tpmProvisioning()) {
          case COPY -> copies.copy(organization.id(), id);
          case REPLACE -> replacements.replace(organization.id(), id);
        };
    return Answers.accepted(uri, task, id);
  }

  /** What that would do, and every reason against it. */
  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("vm") String vm,
      @NotNull @Valid TpmProvisioningRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var id = VmId.of(vm);
    var preflight =
        switch (body.tpmProvisioning()) {
          case COPY -> copies.preflight(organization.id(), id);
          case REPLACE -> replacements.preflightReplace(organization.id(), id);
        };
    return PreflightJson.of(preflight, language);
  }
}
