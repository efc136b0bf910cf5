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
import java.util.Map;
import java.util.stream.Stream;
import org.sealport.domain.access.Right;
import org.sealport.domain.access.Role;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;

/** What one may do: tenants see what their roles can grant. */
@Path("1.0.0/rights")
@ApplicationScoped
public class RightResource {
  @Inject Reach reach;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    return CloudPage.of(uri, rights().map(RoleResource::json).toList());
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    var wanted = Urn.uuid(id);
    return rights()
        .filter(right -> Names.right(right).equals(wanted))
        .findFirst()
        .map(RoleResource::json)
        .orElseThrow(() -> NOT_FOUND.with(id));
  }

  private Stream<Right> rights() {
    var all = reach.isProvider();
    return Arrays.stream(Right.values())
        .filter(right -> all || Role.ORGANIZATION_ADMINISTRATOR.grants(right));
  }
}
