package org.sealport.web.rest.v1.vcenter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.CertificateFound;
import org.sealport.services.vcenter.DriftQueries;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.web.rest.v1.openapi.Answer;
import org.sealport.web.rest.v1.shared.Answers;
import org.sealport.web.rest.v1.shared.Listing;

/** The provider's vCenters and their key providers. */
@Path("provider")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VCenterResource {
  @Inject VCenterQueries queries;
  @Inject VCenterService service;
  @Inject DriftQueries drift;

  @GET
  @Path("vcenters")
  public Listing<VCenterJson> list() {
    return Listing.whole(queries.all(), VCenterJson::of);
  }

  @GET
  @Path("vcenters/{vCenter}")
  public VCenterJson get(@PathParam("vCenter") String vCenter) {
    return VCenterJson.of(queries.get(VCenterId.of(vCenter)));
  }

  @POST
  @Path("vcenters")
  @Answer(status = 201, body = VCenterJson.class)
  public Response register(@NotNull @Valid RegisterVCenterRequest body, @Context UriInfo uri) {
    var id = service.register(body.kind(), body.toRegistration());
    return Answers.created(uri, id, VCenterJson.of(queries.get(id)));
  }

  /** The certificate that the server at an address shows; nobody trusts it yet. */
  @POST
  @Path("vcenter-certificates")
  public CertificateFound certificate(@NotNull @Valid LookAtCertificateRequest body) {
    return service.certificate(body.url());
  }

  /** Another password, account, certificate or address of the same vCenter; it is asked first. */
  @PUT
  @Path("vcenters/{vCenter}/connection")
  public VCenterJson reconnect(
      @PathParam("vCenter") String vCenter, @NotNull @Valid ReconnectRequest body) {
    var id = VCenterId.of(vCenter);
    service.reconnect(id, body.toConnection());
    return VCenterJson.of(queries.get(id));
  }

  /** Reads version, key providers and datastores again. */
  @POST
  @Path("vcenters/{vCenter}/sync")
  @Consumes(MediaType.WILDCARD)
  public VCenterJson sync(@PathParam("vCenter") String vCenter) {
    var id = VCenterId.of(vCenter);
    service.sync(id);
    return VCenterJson.of(queries.get(id));
  }

  /** What was changed in vCenters behind Sealport's back, of every organization. */
  @GET
  @Path("drift")
  public Listing<DriftJson> drift() {
    return Listing.whole(drift.all(), DriftJson::of);
  }

  @GET
  @Path("key-providers")
  public Listing<KeyProviderRow> keyProviders() {
    var rows =
        queries.all().stream().flatMap(vCenter -> KeyProviderRow.of(vCenter).stream()).toList();
    return Listing.whole(rows, row -> row);
  }
}
