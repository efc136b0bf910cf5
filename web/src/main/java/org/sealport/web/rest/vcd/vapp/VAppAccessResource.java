package org.sealport.web.rest.vcd.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.web.rest.vcd.shared.AccessDocument;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;

/** Who may do what with a vApp: everybody of its organization, as far as roles go. */
@Path("")
@ApplicationScoped
public class VAppAccessResource {
  private static final String VAPP = "vApp/vapp-{id}";

  @Inject VAppReads reads;

  @GET
  @Path(VAPP + "/controlAccess")
  public AccessDocument get(@PathParam("id") String id) {
    reads.find(id);
    return AccessDocument.ofEveryone(AccessDocument.FULL_CONTROL);
  }

  /** What is so already may be asked for. */
  @POST
  @Path(VAPP + "/action/controlAccess")
  public AccessDocument change(@PathParam("id") String id, AccessDocument wanted) {
    reads.find(id);
    wanted.requireEveryone(AccessDocument.FULL_CONTROL);
    if (!wanted.settings().isEmpty()) {
      throw ProtocolProblem.NOT_OFFERED.with("AccessSettings");
    }
    return get(id);
  }

  @PUT
  @Path(VAPP + "/owner")
  public void give(@PathParam("id") String id, VAppDocument.Owner owner) {
    reads.find(id);
    throw ProtocolProblem.NOT_OFFERED.with("PUT owner");
  }
}
