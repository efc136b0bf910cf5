package org.sealport.web.rest.vcd.tenant;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** What one can be, and what each may do: the same in every organization. */
@Path("1.0.0/roles")
@ApplicationScoped
public class RoleResource {
  @Inject CurrentCaller caller;
  @Inject Reach reach;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(uri, roles().stream().map(RoleResource::json).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    return json(find(id));
  }

  @GET
  @Path("{id}/rights")
  public Map<String, Object> rights(@PathParam("id") String id, @Context UriInfo uri) {
    var role = find(id);
    return CloudPage.of(
        uri, Arrays.stream(Right.values()).filter(role::grants).map(RoleResource::json).toList());
  }

  /** The provider acting in an organization sees the organization's. */
  private List<Role> roles() {
    boolean provider =
        reach.isEverywhere()
            || caller.get().tenantName().equals(Caller.PROVIDER_ORGANIZATION)
                && reach.tenants().get(0).provider();
    return Arrays.stream(Role.values()).filter(role -> role.isProvider() == provider).toList();
  }

  private Role find(String id) {
    var wanted = Urn.uuid(id);
    return roles().stream()
        .filter(role -> Names.role(role).equals(wanted))
        .findFirst()
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private static Map<String, Object> json(Role role) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", Urn.of("role", Names.role(role)));
    json.put("name", role.label());
    json.put("description", "");
    json.put("bundleKey", "");
    json.put("readOnly", true);
    return json;
  }

  static Map<String, Object> json(Right right) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", Urn.of("right", Names.right(right)));
    json.put("name", right.name());
    json.put("description", "");
    return json;
  }
}
