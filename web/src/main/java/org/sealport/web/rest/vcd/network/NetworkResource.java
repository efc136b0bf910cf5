package org.sealport.web.rest.vcd.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.sealport.services.network.NetworkService;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.task.TaskAnswers;

/** Networks of organization VDCs. */
@Path("")
@ApplicationScoped
public class NetworkResource {
  private static final String NETWORK = "{admin: (admin/)?}network/{id: [0-9a-fA-F-]{36}}";

  @Inject NetworkReads reads;
  @Inject NetworkService service;
  @Inject NetworkDocuments documents;
  @Inject VAppNetworks vAppNetworks;
  @Inject TaskAnswers answers;
  @Inject Names names;

  @GET
  @Path(NETWORK)
  public NetworkDocument get(@PathParam("id") String id) {
    return documents.of(reads.find(id).value());
  }

  @POST
  @Path("admin/vdc/{vdc}/networks")
  public Response create(@PathParam("vdc") String vdc, NetworkDocument wanted) {
    var in = reads.vdc(vdc);
    var id = service.create(in.id(), in.value().id(), wanted.name, documents.content(wanted));
    var network = get(id.toString());
    network.tasks = answers.over("networkCreateOrgVdcNetwork", network);
    return answers.created(network);
  }

  @PUT
  @Path(NETWORK)
  public Response change(@PathParam("id") String id, NetworkDocument wanted) {
    var found = reads.find(id);
    var row = found.value();
    service.change(found.id(), row.id(), wanted.name, documents.content(wanted));
    return answers.done("networkUpdateNetwork", names.network(row.id(), wanted.name));
  }

  /** A vApp's network goes by the same address as one of a VDC. */
  @DELETE
  @Path(NETWORK)
  public Response delete(@PathParam("id") String id) {
    var vApp = vAppNetworks.remove(id);
    if (vApp.isPresent()) {
      return answers.done("vdcUpdateVappNetworkSection", vApp.get());
    }
    var found = reads.find(id);
    var row = found.value();
    service.delete(found.id(), row.id());
    return answers.done("networkDelete", names.network(row.id(), row.name()));
  }
}
