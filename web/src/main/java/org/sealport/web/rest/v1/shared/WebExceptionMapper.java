package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;

/** What the runtime refuses before a resource is reached: unknown paths, methods, media types. */
@Provider
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {
  private static final Map<Integer, String> CODES =
      Map.of(
          404, "NOT_FOUND",
          405, "METHOD_NOT_ALLOWED",
          406, "NOT_ACCEPTABLE",
          413, "BODY_TOO_LARGE",
          415, "UNSUPPORTED_MEDIA_TYPE");

  @Context HttpHeaders request;

  @Override
  public Response toResponse(WebApplicationException e) {
    var language = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    var cause = e.getCause();
    if (cause instanceof SealportException refused) {
      return Answers.problem(Problems.of(refused, language));
    }
    var answer = e.getResponse();
    if (answer.getStatus() >= 500) {
      return Answers.problem(Problems.unexpected(e, language));
    }
    var code = CODES.getOrDefault(answer.getStatus(), CommonProblem.INVALID_INPUT.name());
    var texts = ProblemTexts.asAsked(language);
    var body =
        ProblemDetails.of(
            answer.getStatus(), code, answer.getStatusInfo().getReasonPhrase(), texts.text(code));
    var problem = Response.fromResponse(Answers.problem(body));
    var allow = answer.getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? problem.build() : problem.header(HttpHeaders.ALLOW, allow).build();
  }
}
