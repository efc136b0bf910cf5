package org.sealport.web.rest.vcd.provider;

import static org.sealport.web.rest.vcd.shared.ProtocolProblem.NOT_OFFERED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.trust.TrustedVCenterService;
import org.sealport.services.vcenter.Connection;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterService;
import org.sealport.services.vdc.VCenterStateService;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Bodies;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Urn;

/**
 * vCenters in the newer half of the contract. Their certificates must be trusted before they are
 * registered; a disabled one gets no new VDC and can be deleted.
 */
@Path("1.0.0/virtualCenters")
@ApplicationScoped
public class VirtualCenterResource {
  @Inject VCenterQueries queries;
  @Inject VCenterService service;
  @Inject VCenterStateService states;
  @Inject TrustedVCenterService trusted;
  @Inject VirtualCenters documents;
  @Inject Exchange exchange;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(uri, queries.all().stream().map(documents::json).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    return documents.json(queries.get(id(id)));
  }

  private static VCenterId id(String named) {
    return new VCenterId(Urn.uuid(named));
  }

  /** Registered at once; clients learn its id from a task that is over, which goes by the same. */
  @POST
  public Response register(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
      throws IOException {
    var wanted = Bodies.json(type, body);
    var connection =
        new Connection(
            wanted.required("url"),
            wanted.required("username"),
            wanted.text("password").orElse(""),
            null,
            Connection.Placement.ANY);
    var id = trusted.register(wanted.required("name"), connection);
    if (!wanted.text("isEnabled").map(Boolean::parseBoolean).orElse(true)) {
      states.disable(id);
    }
    return Response.accepted().location(URI.create(exchange.href("/api/task/" + id))).build();
  }

  /** Clients send all of it back; without a password the one that is known stays. */
  @PUT
  @Path("{id}")
  public Map<String, Object> change(
      @PathParam("id") String named,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var wanted = Bodies.json(type, body);
    var id = id(named);
    var row = queries.get(id);
    if (!wanted.text("name").orElse(row.name()).equals(row.name())) {
      throw NOT_OFFERED.with("VirtualCenter name");
    }
    reconnect(id, wanted);
    var enabled = wanted.text("isEnabled").map(Boolean::parseBoolean).orElse(row.enabled());
    if (enabled && !row.enabled()) {
      states.enable(id);
    } else if (!enabled && row.enabled()) {
      states.disable(id);
    }
    return get(named);
  }

  /** One of the lab has no address that could change. */
  private void reconnect(VCenterId id, Bodies wanted) {
    var known = service.connection(id).orElse(null);
    if (known == null) {
      return;
    }
    var url = wanted.text("url").orElse(known.url());
    var account = wanted.text("username").orElse(known.account());
    var password = wanted.text("password").orElse(null);
    if (password != null || !url.equals(known.url()) || !account.equals(known.account())) {
      trusted.reconnect(id, new Connection(url, account, password, null, known.placement()));
    }
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
    states.delete(id(id));
  }

  /** Where VMs go is set per vCenter, not chosen by clients. */
  @GET
  @Path("{id}/resourcePools/{browse: browse|browseAll}")
  public Map<String, Object> resourcePools(@PathParam("id") String id, @Context UriInfo uri) {
    get(id);
    return CloudPage.of(uri, List.of());
  }

  @GET
  @Path("{id}/storageProfiles")
  public Map<String, Object> storageProfiles(@PathParam("id") String id, @Context UriInfo uri) {
    return CloudPage.of(uri, VirtualCenters.storageProfiles(queries.get(id(id))));
  }
}
