package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sealport.domain.shared.SealportException;

/** A refused use case as a problem document. */
@Provider
public class SealportExceptionMapper implements ExceptionMapper<SealportException> {
  @Context HttpHeaders request;

  @Override
  public Response toResponse(SealportException e) {
    return Answers.problem(Problems.of(e, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
