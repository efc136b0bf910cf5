package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.sealport.services.vm.EditVmService;
import org.sealport.services.vm.VmQueries;
import org.sealport.services.vm.VmService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** The organization's VMs. Their TPMs: {@link VmTpmResource}. */
@Path("vms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VmResource {
  @Inject VmQueries queries;
  @Inject VmService service;
  @Inject EditVmService edits;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<VmJson> list(@BeanParam VmListQuery filter, @BeanParam Paging paging) {
    return Listing.of(
        queries.list(organization.id(), filter.toFilter(), paging.page()), paging, VmJson::of);
  }

  @GET
  @Path("{vm}")
  @Answer(body = VmDetailJson.class)
  public Response get(@PathParam("vm") String vm) {
    var detail = queries.get(organization.id(), VmId.of(vm));
    return Answers.versioned(detail.row().version(), VmDetailJson.of(detail));
  }

  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response create(@NotNull @Valid CreateVmRequest body, @Context UriInfo uri) {
    return Answers.accepted(uri, service.create(organization.id(), body.toCommand()));
  }

  /** Whether the VM may be created; nothing is changed. */
  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @NotNull @Valid CreateVmRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(service.preflightCreate(organization.id(), body.toCommand()), language);
  }

  /** {@code confirm=true} says that what is on disks that are removed may be destroyed. */
  @PATCH
  @Path("{vm}")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response edit(
      @PathParam("vm") String vm,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("confirm") String confirm,
      @NotNull @Valid EditVmRequest body,
      @Context UriInfo uri) {
    var id = VmId.of(vm);
    var version = Query.version(ifMatch);
    var confirmed = Boolean.TRUE.equals(Query.flag("confirm", confirm));
    var task = edits.edit(organization.id(), id, body.toCommand(), version, confirmed);
    return Answers.accepted(uri, task, id);
  }

  /** Whether the VM may be changed so; nothing is changed. */
  @POST
  @Path("{vm}/edits/preflight")
  public PreflightJson preflightEdit(
      @PathParam("vm") String vm,
      @NotNull @Valid EditVmRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        edits.preflight(organization.id(), VmId.of(vm), body.toCommand()), language);
  }

  @DELETE
  @Path("{vm}")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response delete(@PathParam("vm") String vm, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.delete(organization.id(), id), id);
  }

  @POST
  @Path("{vm}/power")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response power(
      @PathParam("vm") String vm, @NotNull @Valid PowerRequest body, @Context UriInfo uri) {
    var id = VmId.of(vm);
    return Answers.accepted(uri, service.power(organization.id(), id, body.operation()), id);
  }
}
