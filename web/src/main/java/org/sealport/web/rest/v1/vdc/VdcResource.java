package org.sealport.web.rest.v1.vdc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.domain.vdc.VdcId;
import org.sealport.services.vdc.VdcQueries;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.security.CurrentOrganization;

/** The organization's VDCs. */
@Path("vdcs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VdcResource {
  @Inject VdcQueries queries;
  @Inject CurrentOrganization organization;

  @GET
  public Listing<VdcJson> list() {
    return Listing.whole(queries.list(organization.id()), VdcJson::of);
  }

  @GET
  @Path("{vdc}")
  public VdcJson get(@PathParam("vdc") String vdc) {
    return VdcJson.of(queries.get(organization.id(), VdcId.of(vdc)));
  }
}
