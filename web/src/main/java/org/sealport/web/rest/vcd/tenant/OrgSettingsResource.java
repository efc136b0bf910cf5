package org.sealport.web.rest.vcd.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** How organizations are set up. */
@Path("admin/org/{id}/settings")
@ApplicationScoped
public class OrgSettingsResource {
  @Inject OrgReads reads;
  @Inject OrgLeases leases;

  @GET
  public OrgDocument.Settings settings(@PathParam("id") String id) {
    return leases.settings(reads.find(id).id());
  }

  @GET
  @Path("vAppLeaseSettings")
  public OrgDocument.LeaseSettings vApps(@PathParam("id") String id) {
    return leases.ofVApps(reads.find(id).id());
  }

  @PUT
  @Path("vAppLeaseSettings")
  public OrgDocument.LeaseSettings vApps(
      @PathParam("id") String id, OrgDocument.LeaseSettings wanted) {
    leases.decide(reads.find(id).id(), wanted);
    return vApps(id);
  }

  @GET
  @Path("vAppTemplateLeaseSettings")
  public OrgDocument.TemplateLeaseSettings templates(@PathParam("id") String id) {
    return leases.ofTemplates(reads.find(id).id());
  }

  @PUT
  @Path("vAppTemplateLeaseSettings")
  public OrgDocument.TemplateLeaseSettings templates(
      @PathParam("id") String id, OrgDocument.TemplateLeaseSettings wanted) {
    leases.decide(wanted);
    return templates(id);
  }
}
