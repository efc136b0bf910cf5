package org.sealport.web.rest.v1.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.vm.VmId;
import org.sealport.services.vcenter.DriftQueries;
import org.sealport.services.vm.VmQueries;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.vcenter.DriftJson;
import org.sealport.web.security.CurrentOrganization;

/** What was changed of a VM in its vCenter, behind Sealport's back. */
@Path("vms/{vm}/drift")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VmDriftResource {
  @Inject DriftQueries queries;
  @Inject VmQueries vms;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<DriftJson> list(@PathParam("vm") String vm) {
    var row = vms.get(organization.id(), VmId.of(vm)).row();
    return Listing.whole(queries.of(organization.id(), row.id()), DriftJson::of);
  }
}
