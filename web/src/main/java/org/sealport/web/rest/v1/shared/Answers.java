package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.core.Response;

/** Builds answers. */
public final class Answers {
  private Answers() {}

  static Response problem(ProblemDetails body) {
    return Response.status(body.status()).type(ProblemDetails.MEDIA_TYPE).entity(body).build();
  }
}
