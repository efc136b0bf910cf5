package org.sealport.web.rest.v1.imports;

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
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.imports.ImportService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.AcceptedTask;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.tpm.PreflightJson;

/** The provider's imports of unmanaged VMs into an organization. */
@Path("provider/organizations/{organization}/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportResource {
  @Inject ImportService service;

  /** Imports VMs; the entity is the vApp or the template. The task is the organization's. */
  @POST
  @Answer(status = 202, body = AcceptedTask.class)
  public Response importVms(
      @PathParam("organization") String organization,
      @NotNull @Valid ImportRequest body,
      @Context UriInfo uri) {
    var tenant = TenantId.of(organization);
    return Answers.accepted(
        uri,
        body.isTemplate()
            ? service.importTemplate(tenant, body.toTemplate())
            : service.importVms(tenant, body.toVms()));
  }

  @POST
  @Path("preflight")
  public PreflightJson preflight(
      @PathParam("organization") String organization,
      @NotNull @Valid ImportRequest body,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    var tenant = TenantId.of(organization);
    return PreflightJson.of(
        body.isTemplate()
            ? service.preflight(tenant, body.toTemplate())
            : service.preflight(tenant, body.toVms()),
        language);
  }
}
