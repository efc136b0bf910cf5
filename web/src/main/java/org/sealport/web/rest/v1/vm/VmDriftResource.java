package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.sealport.services.vcenter.DriftQueries;
import org.sealport.services.vm.DriftService;
import org.sealport.services.vm.VmQueries;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.vcenter.DriftJson;
import org.sealport.web.security.CurrentOrganization;

/** What was changed of a VM in its vCenter, behind Sealport's back. */
@Path("vms/{vm}/drift")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VmDriftResource {
  @Inject DriftQueries queries;
  @Inject VmQueries vms;
  @Inject DriftService service;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<DriftJson> list(@PathParam("vm") String vm) {
    var row = vms.get(organization.id(), VmId.of(vm)).row();
    return Listing.whole(queries.of(organization.id(), row.id()), DriftJson::of);
  }

  /** What would be recorded if what the vCenter has were accepted, and every reason against it. */
  @GET
  @Path("preflight")
  public DriftPreflightJson preflight(
      @PathParam("vm") String vm, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return DriftPreflightJson.of(service.preflightAccept(organization.id(), VmId.of(vm)), language);
  }

  /** Records what the vCenter has; the vCenter is not changed. */
  @POST
  @Path("accept")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response accept(
      @PathParam("vm") String vm, @NotNull @Valid AcceptDriftRequest body, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.accept(organization.id(), id, body.seen()), id);
  }

  /** Removes the record of a VM that the vCenter does not have any more; nothing is destroyed. */
  @POST
  @Path("forget")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response forget(
      @PathParam("vm") String vm, @NotNull @Valid ForgetVmRequest body, @Context UriInfo uri) {
    var id = VmId.of(vm);
    var task = service.forget(organization.id(), id, body.seen(), body.name());
    return Answers.accepted(uri, task, id);
  }
}
