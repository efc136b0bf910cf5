package org.sealport.web.rest.v1.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.sealport.domain.vapp.VAppId;
import org.sealport.services.vapp.CaptureService;
import org.sealport.services.vapp.VAppMakeService;
import org.sealport.services.vapp.VAppQueries;
import org.sealport.services.vapp.VAppService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.rest.v1.tpm.PreflightJson;
import org.sealport.web.security.CurrentOrganization;

/** The organization's vApps. */
@Path("vapps")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VAppResource {
  @Inject VAppQueries queries;
  @Inject VAppService service;
  @Inject VAppMakeService maker;
  @Inject CaptureService captures;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<VAppJson> list(@QueryParam("name") String name, @BeanParam Paging paging) {
    return Listing.of(queries.list(organization.id(), name, paging.page()), paging, VAppJson::of);
  }

  @GET
  @Path("{vApp}")
  @Answer(body = VAppJson.class)
  public Response get(@PathParam("vApp") String vApp) {
    var row = queries.get(organization.id(), VAppId.of(vApp));
    return Answers.versioned(row.version(), VAppJson.of(row));
  }

  @DELETE
  @Path("{vApp}")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response delete(@PathParam("vApp") String vApp, @Context UriInfo uri) {
    var id = VAppId.of(vApp);
    return Answers.accepted(uri, service.delete(organization.id(), id), id);
  }

  /** Saves the vApp to a catalog; the entity is the template. */
  @POST
  @Path("{vApp}/captures")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response capture(
      @PathParam("vApp") String vApp, @NotNull @Valid CaptureRequest body, @Context UriInfo uri) {
    return Answers.accepted(
        uri, captures.capture(organization.id(), VAppId.of(vApp), body.toCommand()));
  }

  @POST
  @Path("{vApp}/captures/preflight")
  public PreflightJson preflightCapture(
      @PathParam("vApp") String vApp,
      @NotNull @Valid CaptureRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        captures.preflightCapture(organization.id(), VAppId.of(vApp), body.toCommand()), language);
  }

  /** Builds a vApp; the entity is the vApp. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response build(@NotNull @Valid BuildVAppRequest body, @Context UriInfo uri) {
    return Answers.accepted(uri, maker.build(organization.id(), body.toCommand()));
  }

  @POST
  @Path("preflight")
  public PreflightJson preflightBuild(
      @NotNull @Valid BuildVAppRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(maker.preflightBuild(organization.id(), body.toCommand()), language);
  }

  /** Adds VMs to the vApp; the entity is the vApp. */
  @POST
  @Path("{vApp}/vms")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response add(
      @PathParam("vApp") String vApp, @NotNull @Valid AddVmsRequest body, @Context UriInfo uri) {
    return Answers.accepted(uri, maker.add(organization.id(), VAppId.of(vApp), body.toCommand()));
  }

  @POST
  @Path("{vApp}/vms/preflight")
  public PreflightJson preflightAdd(
      @PathParam("vApp") String vApp,
      @NotNull @Valid AddVmsRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        maker.preflightAdd(organization.id(), VAppId.of(vApp), body.toCommand()), language);
  }

  /** Copies the vApp; the entity is the copy. */
  @POST
  @Path("{vApp}/copies")
  @Answer(status = 202, body = AcceptedTask.class)
  public Response copy(
      @PathParam("vApp") String vApp, @NotNull @Valid CopyVAppRequest body, @Context UriInfo uri) {
    return Answers.accepted(uri, maker.copy(organization.id(), VAppId.of(vApp), body.toCommand()));
  }

  @POST
  @Path("{vApp}/copies/preflight")
  public PreflightJson preflightCopy(
      @PathParam("vApp") String vApp,
      @NotNull @Valid CopyVAppRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    return PreflightJson.of(
        maker.preflightCopy(organization.id(), VAppId.of(vApp), body.toCommand()), language);
  }
}
