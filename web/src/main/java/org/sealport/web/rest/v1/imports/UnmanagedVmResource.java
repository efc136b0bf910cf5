package org.sealport.web.rest.v1.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.services.vcenter.UnmanagedVmQueries;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.rest.v1.shared.Query;

/** VMs of a vCenter that Sealport does not manage, as of the last time it was read. */
@Path("provider/vcenters/{vCenter}/unmanaged-vms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnmanagedVmResource {
  @Inject UnmanagedVmQueries queries;

  @GET
  public Listing<UnmanagedVmJson> list(
      @PathParam("vCenter") String vCenter,
      @QueryParam("name") String name,
      @QueryParam("tpm") String tpm,
      @BeanParam Paging paging) {
    var filter = new UnmanagedVmQueries.Filter(name, Query.flag("tpm", tpm));
    var page = paging.page();
    return Listing.of(
        queries.unmanaged(VCenterId.of(vCenter), filter, page), paging, UnmanagedVmJson::of);
  }
}
