package org.sealport.bench.oneclass;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The whole of the WAR that the portal is compared with: a fixed text as long as one VM. */
@Path("vm")
@Produces(MediaType.APPLICATION_JSON)
public class OneVm {
  private static final String BODY = "{\"name\":\"" + "x".repeat(888) + "\"}";

  @GET
  public String get() {
    return BODY;
  }
}
