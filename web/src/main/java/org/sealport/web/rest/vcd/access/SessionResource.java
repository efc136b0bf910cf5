package org.sealport.web.rest.vcd.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.stream.Collectors;
import org.sealport.domain.access.Role;
import org.sealport.services.access.CurrentCaller;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Media;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;
import org.sealport.web.rest.vcd.shared.Resource;
import org.sealport.web.rest.vcd.wire.Document;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.security.PasswordSignIn;

/** The session as older clients ask for it: the links are where they start. */
@Path("session")
@ApplicationScoped
public class SessionResource {
  @Inject CurrentCaller caller;
  @Inject PasswordSignIn signIn;
  @Inject Exchange exchange;
  @Inject Names names;

  /** Who is signed in. */
  @Document(value = "Session", media = "application/vnd.vmware.vcloud.session")
  public static class Session extends Resource {
    @Field(Kind.ATTRIBUTE)
    public String org;

    @Field(Kind.ATTRIBUTE)
    public String roles;

    @Field(Kind.ATTRIBUTE)
    public String user;

    @Field(Kind.ATTRIBUTE)
    public String userId;

    @Field(Kind.ATTRIBUTE)
    public String locationId;
  }

  @GET
  public Session get() {
    var who = caller.get();
    var session = new Session();
    session.href = exchange.href("/api/session");
    session.type = exchange.type("application/vnd.vmware.vcloud.session");
    session.user = who.username();
    session.userId = names.user(who.username()).id;
    session.org = Reach.name(who.tenantName());
    session.roles =
        who.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
    session.locationId = who.tenant() + "@sealport";
    down(session, "/api/org/", Media.VCLOUD + "orgList");
    session.link.add(
        org.sealport.web.rest.vcd.shared.Link.of(
                "down", exchange.href("/api/org/" + who.tenant()), exchange.type(Media.ORG))
            .named(session.org));
    down(session, "/api/query", Media.VCLOUD + "query.queryList");
    down(session, "/api/admin/", Media.ADMIN + "vcloud");
    if (who.isProvider()) {
      down(session, "/api/admin/extension", Media.ADMIN + "vmwExtension");
    }
    session.link("remove", session.href, null);
    return session;
  }

  private void down(Session session, String path, String media) {
    session.link("down", exchange.href(path), exchange.type(media));
  }

  @DELETE
  public void end(@Context HttpServletRequest request) {
    signIn.signOut(request);
  }
}
