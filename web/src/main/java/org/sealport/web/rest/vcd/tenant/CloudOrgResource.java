package org.sealport.web.rest.vcd.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealport.services.tenant.TenantRow;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** Organizations in the newer half of the contract. */
@Path("1.0.0/orgs")
@ApplicationScoped
public class CloudOrgResource {
  @Inject Reach reach;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(uri, reach.tenants().stream().map(CloudOrgResource::org).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    var wanted = Urn.uuid(id);
    return reach.tenants().stream()
        .filter(tenant -> tenant.id().value().equals(wanted))
        .findFirst()
        .map(CloudOrgResource::org)
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static Map<String, Object> org(TenantRow tenant) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", Urn.of("org", tenant.id()));
    json.put("name", Reach.name(tenant));
    json.put("displayName", tenant.displayName());
    json.put("description", "");
    json.put("isEnabled", tenant.enabled());
    json.put("orgVdcCount", tenant.vdcs());
    json.put("vappCount", tenant.vApps());
    json.put("runningVMCount", tenant.vms());
    json.put("canManageOrgs", tenant.provider());
    json.put("canPublish", false);
    return json;
  }
}
