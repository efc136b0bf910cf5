package org.sealport.web.rest.vcd.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Entities whose metadata is not kept: clients ask for it with every read. */
@Path(
    "{admin: (admin/)?}{entity:"
        + " org|vdc|network|catalog|catalogItem|vAppTemplate|media}/{id}/metadata")
@ApplicationScoped
public class NoMetadataResource {
  @GET
  public Metadata get() {
    return new Metadata();
  }
}
