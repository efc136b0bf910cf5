package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vm.SnapshotService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** The snapshots of a VM; they hold its TPM too. */
@Path("vms/{vm}/snapshots")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VmSnapshotResource {
  @Inject SnapshotService service;
  @Inject CurrentOrganization organization;

  /** Takes a snapshot. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response create(@PathParam("vm") String vm, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.create(organization.id(), id), id);
  }

  /**
   * Goes back to the newest snapshot, TPM included; {@code confirm=true} says that it is known when
   * a TPM that came later is lost.
   */
  @POST
  @Path("revert")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response revert(
      @PathParam("vm") String vm, @QueryParam("confirm") String confirm, @Context UriInfo uri) {
    var id = VmId.of(vm);
    var confirmed = Boolean.TRUE.equals(Query.flag("confirm", confirm));
    return Answers.accepted(uri, service.revert(organization.id(), id, confirmed), id);
  }

  /** Removes all snapshots; the VM and its TPM stay as they are. */
  @DELETE
  @Answer(status = 202, body = AcceptedTask.class)
  public Response removeAll(@PathParam("vm") String vm, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.removeAll(organization.id(), id), id);
  }

  /** What an operation means for the VM's TPM. */
  @GET
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("vm") String vm,
      @QueryParam("operation") String operation,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var asked = Query.one(SnapshotOperation.class, "operation", operation);
    return PreflightJson.of(service.preflight(organization.id(), VmId.of(vm), asked), language);
  }
}
