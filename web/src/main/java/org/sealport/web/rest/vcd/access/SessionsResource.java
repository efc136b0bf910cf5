package org.sealport.web.rest.vcd.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sealport.domain.access.Role;
import org.sealport.services.access.Caller;
import org.sealport.services.access.CurrentCaller;
import org.sealport.web.rest.vcd.shared.CloudApi;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Urn;
import org.sealport.web.security.PasswordSignIn;

/** Sign-in, the session and its end. */
@Path("1.0.0/sessions")
@ApplicationScoped
public class SessionsResource {
  static final String TENANT = "/cloudapi/1.0.0/sessions";
  static final String PROVIDER = TENANT + "/provider";
  private static final String TOKEN = "X-VMWARE-VCLOUD-ACCESS-TOKEN";

  @Inject PasswordSignIn signIn;
  @Inject CurrentCaller caller;
  @Inject Names names;

  @POST
  public Response tenant(@Context HttpServletRequest request) {
    return begun(signIn.signIn(request, false));
  }

  @POST
  @Path("provider")
  public Response provider(@Context HttpServletRequest request) {
    return begun(signIn.signIn(request, true));
  }

  private Response begun(String token) {
    return Response.ok(current(), "application/json")
        .header(TOKEN, token)
        .header("X-VMWARE-VCLOUD-TOKEN-TYPE", "Bearer")
        .build();
  }

  @GET
  @Path("current")
  public Map<String, Object> current() {
    return session(caller.get());
  }

  @DELETE
  public void endTenant(@Context HttpServletRequest request) {
    signIn.signOut(request);
  }

  /** Clients delete the address they signed in at, or the session by its id. */
  @DELETE
  @Path("{id}")
  public void end(@Context HttpServletRequest request) {
    signIn.signOut(request);
  }

  private Map<String, Object> session(Caller who) {
    var session = new LinkedHashMap<String, Object>();
    var org = CloudApi.reference(Urn.of("org", who.tenant()), Reach.name(who.tenantName()));
    session.put("id", Urn.of("session", sessionId(who)));
    session.put("site", null);
    session.put("user", CloudApi.reference(names.user(who.username()).id, who.username()));
    session.put("org", org);
    session.put("operatingOrg", org);
    session.put("location", "sealport");
    session.put("roles", who.roles().stream().map(Role::label).sorted().toList());
    session.put("roleRefs", roles(who));
    session.put("sessionIdleTimeoutMinutes", 60);
    return session;
  }

  private static List<Map<String, Object>> roles(Caller who) {
    return who.roles().stream()
        .sorted()
        .map(role -> CloudApi.reference(Urn.of("role", Names.role(role)), role.label()))
        .toList();
  }

  private static UUID sessionId(Caller who) {
    return named("session:" + who.tenant() + ":" + who.username());
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
