package org.sealport.web.rest.vcd.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealport.domain.access.ApiTokenId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.token.ApiTokenRow;
import org.sealport.services.token.ApiTokenService;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.CloudApi;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** The caller's own API tokens. */
@Path("1.0.0/tokens")
@ApplicationScoped
public class ApiTokenResource {
  @Inject ApiTokenService service;
  @Inject CurrentCaller caller;
  @Inject Names names;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(uri, service.list(tenant()).stream().map(this::token).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    return token(service.get(tenant(), new ApiTokenId(Urn.uuid(id))));
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") String id) {
    service.revoke(tenant(), new ApiTokenId(Urn.uuid(id)));
  }

  private TenantId tenant() {
    return caller.get().tenant();
  }

  private Map<String, Object> token(ApiTokenRow row) {
    var token = new LinkedHashMap<String, Object>();
    token.put("id", Urn.of("token", row.id()));
    token.put("name", row.name());
    token.put("type", "REFRESH");
    token.put("owner", CloudApi.reference(names.user(row.username()).id, row.username()));
    token.put(
        "org", CloudApi.reference(Urn.of("org", tenant()), Reach.name(caller.get().tenantName())));
    token.put("creationTime", row.createdAt());
    token.put("lastUsedTime", row.usedAt());
    return token;
  }
}
