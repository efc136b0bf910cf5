package org.sealport.web.rest.vcd.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.VCenterQueries;
import org.sealport.services.vcenter.VCenterRow;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Urn;

/** vCenters in the newer half of the contract. */
@Path("1.0.0/virtualCenters")
@ApplicationScoped
public class VirtualCenterResource {
  @Inject VCenterQueries queries;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(uri, queries.all().stream().map(VirtualCenterResource::vCenter).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    return vCenter(queries.get(new VCenterId(Urn.uuid(id))));
  }

  /** Where VMs go is set per vCenter, not chosen by clients. */
  @GET
  @Path("{id}/resourcePools/browseAll")
  public Map<String, Object> resourcePools(@PathParam("id") String id, @Context UriInfo uri) {
    get(id);
    return CloudPage.of(uri, List.of());
  }

  private static Map<String, Object> vCenter(VCenterRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("vcId", Urn.of("vimserver", row.id()));
    json.put("name", row.name());
    json.put("description", "");
    json.put("username", null);
    json.put("password", null);
    json.put("url", null);
    json.put("isEnabled", true);
    json.put("isConnected", row.syncedAt() != null);
    json.put("hasProxy", false);
    json.put("mode", "IAAS");
    json.put("listenerState", "CONNECTED");
    json.put("clusterHealthStatus", "GREEN");
    json.put("vcVersion", row.version());
    json.put("uuid", row.id().toString());
    return json;
  }
}
