package org.sealport.web.rest.vcd.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.sealport.web.rest.vcd.shared.Exchange;
import org.sealport.web.rest.vcd.shared.Names;
import org.sealport.web.rest.vcd.shared.Reach;

/** Organizations. */
@Path("")
@ApplicationScoped
public class OrgResource {
  @Inject OrgDocuments documents;
  @Inject OrgReads reads;
  @Inject Reach reach;
  @Inject Exchange exchange;
  @Inject Names names;

  @GET
  @Path("org")
  public OrgDocument.OrgList list() {
    var list = new OrgDocument.OrgList();
    list.href = exchange.href("/api/org/");
    list.org = reach.tenants().stream().map(names::org).toList();
    return list;
  }

  @GET
  @Path("org/{id}")
  public OrgDocument get(@PathParam("id") String id) {
    return documents.of(reads.find(id));
  }

  @GET
  @Path("admin/org/{id}")
  public OrgDocument admin(@PathParam("id") String id) {
    return reads.document(id);
  }

  @GET
  @Path("admin")
  public OrgDocument.Cloud cloud() {
    return documents.cloud(reach.tenants());
  }
}
