package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.services.access.AccessRow;
import org.sealport.services.vapp.VAppAccessService;
import org.sealport.services.vapp.VAppRow;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.MemberAccess;
import org.sealport.web.rest.vcd.shared.Reach;

/** Whose a vApp is, and which members of its organization reach it. */
@Path("")
@ApplicationScoped
public class VAppAccessResource {
  private static final String VAPP = "vApp/vapp-{id}";

  @Inject VAppReads reads;
  @Inject VAppAccessService service;
  @Inject MemberAccess access;

  @GET
  @Path(VAPP + "/controlAccess")
  public AccessDocument get(@PathParam("id") String id) {
    return access.document(now(reads.find(id)));
  }

  private AccessRow now(Reach.Found<VAppRow> vApp) {
    return service.get(vApp.id(), vApp.value().id());
  }

  @POST
  @Path(VAPP + "/action/controlAccess")
  public AccessDocument change(@PathParam("id") String id, AccessDocument wanted) {
    var vApp = reads.find(id);
    var settings =
        access.settings(
            wanted,
            wanted.settings(),
            now(vApp),
            () -> service.candidates(vApp.id(), vApp.value().id()));
    service.change(vApp.id(), vApp.value().id(), settings);
    return access.document(AccessRow.of(vApp.value().owner(), settings));
  }

  @PUT
  @Path(VAPP + "/owner")
  public void give(@PathParam("id") String id, VAppDocument.Owner owner) {
    var vApp = reads.find(id);
    var name =
        access.user(
            "User", owner.user, now(vApp), () -> service.candidates(vApp.id(), vApp.value().id()));
    service.give(vApp.id(), vApp.value().id(), name);
  }
}
