package org.sealport.web.rest.vcd.network;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Map;
import org.sealport.services.network.NetworkQueries;
import org.sealport.services.network.NetworkService;
import org.sealport.web.rest.vcd.query.CloudPage;
import org.sealport.web.rest.vcd.shared.Bodies;
import org.sealport.web.rest.vcd.shared.Reach;

/** Networks of VDCs in the newer half of the contract; the same as in the older one. */
@Path("1.0.0/orgVdcNetworks")
@ApplicationScoped
public class CloudNetworkResource {
  @Inject NetworkReads reads;
  @Inject NetworkQueries queries;
  @Inject NetworkService service;
  @Inject NetworkDocuments documents;
  @Inject CloudNetworks networks;
  @Inject Reach reach;

  @GET
  public Map<String, Object> list(@Context UriInfo uri) {
    var all = new ArrayList<Map<String, Object>>();
    for (var tenant : reach.tenants()) {
      queries.list(tenant.id()).forEach(row -> all.add(networks.json(tenant, row)));
    }
    return CloudPage.of(uri, all);
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") String id) {
    var found = reads.find(id);
    return networks.json(found.tenant(), found.value());
  }

  @POST
  public Response create(@HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body)
      throws IOException {
    var wanted = Bodies.json(type, body);
    var owner = wanted.inner("ownerRef").or(() -> wanted.inner("orgVdc"));
    var vdc = owner.orElseThrow(() -> INVALID_INPUT.with("ownerRef", "")).required("id");
    var in = reads.vdc(vdc);
    var content = documents.content(networks.document(wanted));
    var id = service.create(in.id(), in.value().id(), wanted.required("name"), content);
    return Response.status(Response.Status.CREATED).entity(get(id.toString())).build();
  }

  @PUT
  @Path("{id}")
  public Map<String, Object> change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      InputStream body)
      throws IOException {
    var found = reads.find(id);
    var wanted = Bodies.json(type, body);
    var content = documents.content(networks.document(wanted));
    service.change(found.id(), found.value().id(), wanted.required("name"), content);
    return get(id);
  }

  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id) {
    var found = reads.find(id);
    service.delete(found.id(), found.value().id());
  }
}
