package org.sealport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.web.rest.v1.shared.Json;
import org.sealport.web.rest.v1.shared.ProblemDetails;
import org.sealport.web.rest.v1.shared.Problems;

/** Refuses a call outside of the API's own servlet, in the API's own form. */
public final class ProblemAnswer {
  private ProblemAnswer() {}

  static void send(
      HttpServletRequest request, HttpServletResponse response, SealportException refused)
      throws IOException {
    var challenge =
        refused.problem() == AccessProblem.TOKEN_INVALID
            ? "Bearer realm=\"sealport\", error=\"invalid_token\""
            : "Bearer realm=\"sealport\"";
    send(request, response, refused, challenge);
  }

  /**
   * @param challenge how to sign in, for whoever has not
   */
  public static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      SealportException refused,
      String challenge)
      throws IOException {
    var body = Problems.of(refused, request.getHeader("Accept-Language"));
    var json = Json.bytes(body);
    response.setStatus(body.status());
    if (refused.problem().kind() == Problem.Kind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", challenge);
    }
    if (refused.problem().kind() == Problem.Kind.TOO_OFTEN) {
      response.setHeader("Retry-After", refused.details().get(0).toString());
    }
    response.setContentType(ProblemDetails.MEDIA_TYPE);
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }
}
