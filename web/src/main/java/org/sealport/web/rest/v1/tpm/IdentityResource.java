package org.sealport.web.rest.v1.tpm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.sealport.services.tpm.IdentityFilter;
import org.sealport.services.tpm.IdentityQueries;
import org.sealport.web.rest.v1.shared.Listing;
import org.sealport.web.rest.v1.shared.Paging;
import org.sealport.web.rest.v1.shared.Query;
import org.sealport.web.security.CurrentOrganization;

/** Which TPMs of the organization are one identity. */
@Path("tpm-identities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IdentityResource {
  @Inject IdentityQueries queries;
  @Inject CurrentOrganization organization;

  /**
   * @param text part of a holder's name or of the fingerprint
   * @param shared "true": only those with more than one holder
   */
  @GET
  public Listing<IdentityJson> list(
      @QueryParam("text") String text,
      @QueryParam("shared") String shared,
      @BeanParam Paging paging) {
    var filter = new IdentityFilter(text, Boolean.TRUE.equals(Query.flag("shared", shared)));
    return Listing.of(
        queries.list(organization.id(), filter, paging.page()), paging, IdentityJson::of);
  }
}
