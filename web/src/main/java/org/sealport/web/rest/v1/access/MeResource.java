package org.sealport.web.rest.v1.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.sealport.services.access.CurrentCaller;

/** The caller, as the portal understood the token. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
  @Inject CurrentCaller caller;

  @GET
  public Me get() {
    return Me.of(caller.get());
  }
}
