package org.sealport.web.rest.v1.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.tenant.TenantQueries;
import org.sealport.services.tenant.TenantService;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.services.vdc.VdcService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.vdc.VdcJson;

/** The provider's organizations and their VDCs. */
@Path("provider/organizations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationResource {
  @Inject TenantQueries queries;
  @Inject TenantService service;
  @Inject VdcQueries vdcs;
  @Inject VdcService vdcService;

  @GET
  public Listing<OrganizationJson> list() {
    return Listing.whole(queries.all(), OrganizationJson::of);
  }

  @GET
  @Path("{organization}")
  public OrganizationJson get(@PathParam("organization") String organization) {
    return OrganizationJson.of(queries.get(TenantId.of(organization)));
  }

  @POST
  @Answer(status = 201, body = OrganizationJson.class)
  public Response create(@NotNull @Valid CreateOrganizationRequest body, @Context UriInfo uri) {
    var id = service.create(body.name(), body.displayName());
    return Answers.created(uri, id, OrganizationJson.of(queries.get(id)));
  }

  /** Gives it another name for people, enables or disables it. */
  @PATCH
  @Path("{organization}")
  public OrganizationJson edit(
      @PathParam("organization") String organization,
      @NotNull @Valid EditOrganizationRequest body) {
    var id = TenantId.of(organization);
    if (body.displayName() != null) {
      service.rename(id, body.displayName());
    }
    if (body.enabled() != null) {
      switchTo(id, body.enabled());
    }
    return OrganizationJson.of(queries.get(id));
  }

  private void switchTo(TenantId id, boolean enabled) {
    if (enabled) {
      service.enable(id);
    } else {
      service.disable(id);
    }
  }

  /** Refused, naming every reason, while it has VMs, templates, images or work under way. */
  @DELETE
  @Path("{organization}")
  public void delete(
      @PathParam("organization") String organization,
      @QueryParam("force") boolean force,
      @QueryParam("recursive") boolean recursive) {
    service.delete(TenantId.of(organization), force, recursive);
  }

  @GET
  @Path("{organization}/vdcs")
  public Listing<VdcJson> vdcs(@PathParam("organization") String organization) {
    return Listing.whole(vdcs.list(TenantId.of(organization)), VdcJson::of);
  }

  @POST
  @Path("{organization}/vdcs")
  @Answer(status = 201, body = VdcJson.class)
  public Response createVdc(
      @PathParam("organization") String organization,
      @NotNull @Valid CreateVdcRequest body,
      @Context UriInfo uri) {
    var tenant = TenantId.of(organization);
    var id = vdcService.create(tenant, body.toCommand());
    return Answers.created(uri, id, VdcJson.of(vdcs.get(tenant, id)));
  }

  /** Renames, enables or disables it. */
  @PATCH
  @Path("{organization}/vdcs/{vdc}")
  public VdcJson editVdc(
      @PathParam("organization") String organization,
      @PathParam("vdc") String vdc,
      @NotNull @Valid EditVdcRequest body) {
    var tenant = TenantId.of(organization);
    var id = VdcId.of(vdc);
    if (body.name() != null) {
      vdcService.rename(tenant, id, body.name());
    }
    if (body.enabled() != null) {
      switchVdcTo(tenant, id, body.enabled());
    }
    return VdcJson.of(vdcs.get(tenant, id));
  }

  private void switchVdcTo(TenantId tenant, VdcId id, boolean enabled) {
    if (enabled) {
      vdcService.enable(tenant, id);
    } else {
      vdcService.disable(tenant, id);
    }
  }

  /** Refused, naming every reason, while it has VMs or work under way. */
  @DELETE
  @Path("{organization}/vdcs/{vdc}")
  public void deleteVdc(
      @PathParam("organization") String organization,
      @PathParam("vdc") String vdc,
      @QueryParam("force") boolean force,
      @QueryParam("recursive") boolean recursive) {
    vdcService.delete(TenantId.of(organization), VdcId.of(vdc), force, recursive);
  }

  /** Sets all limits of a VDC anew. */
  @PUT
  @Path("{organization}/vdcs/{vdc}/quotas")
  public VdcJson limit(
      @PathParam("organization") String organization,
      @PathParam("vdc") String vdc,
      @NotNull @Valid QuotaRequest body) {
    var tenant = TenantId.of(organization);
    var id = VdcId.of(vdc);
    vdcService.limit(tenant, id, body.toLimits());
    return VdcJson.of(vdcs.get(tenant, id));
  }
}
