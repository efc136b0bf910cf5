package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmTpmService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.rest.v1.tpm.TpmJson;
import org.sealport.web.security.CurrentOrganization;

/** The TPM of a VM. */
@Path("vms/{vm}/tpm")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VmTpmResource {
  /** What can be done to a TPM. */
  public enum Operation {
    ADD,
    REMOVE
  }

  @Inject VmQueries queries;
  @Inject VmTpmService service;
  @Inject CurrentOrganization organization;

  @GET
  public TpmJson get(@PathParam("vm") String vm) {
    var tpm = queries.get(organization.id(), VmId.of(vm)).tpm();
    if (tpm == null) {
      throw CommonProblem.NOT_FOUND.with(vm);
    }
    return TpmJson.of(tpm);
  }

  /** Adds a new TPM. */
  @PUT
  @Answer(status = 202, body = AcceptedTask.class)
  public Response add(@PathParam("vm") String vm, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.add(organization.id(), id), id);
  }

  /** Removes the TPM and destroys its secrets; {@code confirm=true} says that this is known. */
  @DELETE
  @Answer(status = 202, body = AcceptedTask.class)
  public Response remove(
      @PathParam("vm") String vm, @QueryParam("confirm") String confirm, @Context UriInfo uri) {
    var id = VmId.of(vm);
    var confirmed = Boolean.TRUE.equals(Query.flag("confirm", confirm));
    return Answers.accepted(uri, service.remove(organization.id(), id, confirmed), id);
  }

  /** What adding or removing would do, and every reason against it. */
  @GET
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("vm") String vm,
      @QueryParam("operation") String operation,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var id = VmId.of(vm);
    var preflight =
        switch (Query.one(Operation.class, "operation", operation)) {
          case ADD -> service.preflightAdd(organization.id(), id);
          case REMOVE -> service.preflightRemove(organization.id(), id);
        };
    return PreflightJson.of(preflight, language);
  }
}
