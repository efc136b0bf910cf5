package org.sealport.web.rest.v1.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.web.rest.v1.shared.ProblemDetails.FieldError;

/** Every field that is out of shape, at once and in the caller's language. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {
  @Context HttpHeaders request;

  @Override
  public Response toResponse(ConstraintViolationException e) {
    var texts = ProblemTexts.asAsked(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    var errors =
        e.getConstraintViolations().stream()
            .map(violation -> error(violation, texts))
            .sorted(Comparator.comparing(FieldError::field))
            .toList();
    var body =
        ProblemDetails.of(
                Status.BAD_REQUEST.getStatusCode(),
                CommonProblem.INVALID_INPUT.name(),
                Status.BAD_REQUEST.getReasonPhrase(),
                texts.text(
                    CommonProblem.INVALID_INPUT,
                    List.of(errors.get(0).field(), errors.get(0).message())))
            .withErrors(errors);
    return Answers.problem(body);
  }

  private static FieldError error(ConstraintViolation<?> violation, ProblemTexts texts) {
    var constraint = violation.getConstraintDescriptor();
    var facts = constraint.getAttributes();
    var text =
        texts.text(
            "constraint." + constraint.getAnnotation().annotationType().getSimpleName(),
            String.valueOf(facts.getOrDefault("min", facts.get("value"))),
            String.valueOf(facts.getOrDefault("max", facts.get("value"))));
    return new FieldError(field(violation.getPropertyPath()), text);
  }

  /** Without the method and the parameter that the resource happens to have. */
  private static String field(Path path) {
    var names = new ArrayList<String>();
    for (var node : path) {
      switch (node.getKind()) {
        case PROPERTY, CONTAINER_ELEMENT -> names.add(node.toString());
        default -> names.clear();
      }
    }
    return names.isEmpty() ? "body" : String.join(".", names);
  }
}
