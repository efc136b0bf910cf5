package org.sealport.web.rest.vcd.shared;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealport.domain.catalog.CatalogProblem;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.web.rest.v1.shared.ProblemDetails;
import org.sealport.web.rest.v1.shared.Problems;

/** Turns a refusal into the contract's document: the only place where a problem meets its codes. */
public final class Errors {
  private record Codes(int major, String minor) {}

  private Errors() {}

  public static ErrorDocument of(SealportException refused, String language) {
    var problem = refused.problem();
    return document(codes(problem), problem.name(), message(Problems.of(refused, language)));
  }

  /** What nobody foresaw; logged under the incident that the message names. */
  public static ErrorDocument unexpected(Throwable e, String language) {
    return document(
        new Codes(500, "INTERNAL_SERVER_ERROR"),
        CommonProblem.UNEXPECTED.name(),
        Problems.unexpected(e, language).detail());
  }

  /** What the runtime refuses: unknown paths, methods. */
  public static ErrorDocument ofStatus(int status, String reason) {
    var codes =
        switch (status) {
          case 405 -> new Codes(405, "METHOD_NOT_ALLOWED");
          case 406 -> new Codes(406, "NOT_ACCEPTABLE");
          case 413 -> new Codes(413, "BAD_REQUEST");
          case 415 -> new Codes(415, "UNSUPPORTED_MEDIA_TYPE");
          case 404 -> new Codes(404, "RESOURCE_NOT_FOUND");
          default -> new Codes(status, "BAD_REQUEST");
        };
    return document(codes, codes.minor(), reason);
  }

  /** The document of a failed task. */
  public static ErrorDocument ofTask(String code, String message) {
    return document(new Codes(500, minor(code, "INTERNAL_SERVER_ERROR")), code, message);
  }

  private static ErrorDocument document(Codes codes, String vendor, String message) {
    var document = new ErrorDocument();
    document.message = message;
    document.majorErrorCode = codes.major();
    document.minorErrorCode = codes.minor();
    document.vendorSpecificErrorCode = vendor;
    return document;
  }

  /** Every reason in one text: the document has no place for more. */
  private static String message(ProblemDetails body) {
    var violations =
        body.violations().stream()
            .map(
                each ->
                    "%s %s (%s): %s %s %s"
                        .formatted(
                            each.rule(),
                            each.code(),
                            each.vm(),
                            each.text(),
                            each.required(),
                            each.remedy()));
    var reasons = body.reasons().stream().map(ProblemDetails.Reason::text);
    return Stream.concat(Stream.of(body.detail()), Stream.concat(violations, reasons))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static Codes codes(Problem problem) {
    if (problem == CommonProblem.UNEXPECTED) {
      return new Codes(500, "INTERNAL_SERVER_ERROR");
    }
    if (problem == ProtocolProblem.API_VERSION_UNSUPPORTED) {
      return new Codes(406, "NOT_ACCEPTABLE");
    }
    if (problem == ProtocolProblem.DOCUMENT_TYPE_UNSUPPORTED) {
      return new Codes(415, "UNSUPPORTED_MEDIA_TYPE");
    }
    if (problem == CatalogProblem.UPLOAD_RANGE_WRONG) {
      return new Codes(416, "BAD_REQUEST");
    }
    return switch (problem.kind()) { // no default: a new kind must not compile without codes
      case INVALID -> new Codes(400, "BAD_REQUEST");
      case UNAUTHENTICATED -> new Codes(401, "UNAUTHORIZED");
      // Cloud Director does not tell an unknown entity from one that is somebody else's.
      case FORBIDDEN, NOT_FOUND -> new Codes(403, "ACCESS_TO_RESOURCE_IS_FORBIDDEN");
      case CONFLICT -> new Codes(400, minor(problem.name(), "INVALID_STATE"));
      case TOO_LARGE -> new Codes(413, "BAD_REQUEST");
      case TOO_OFTEN -> new Codes(429, "TOO_MANY_REQUESTS");
      // Clients do not know 502.
      case UPSTREAM -> new Codes(503, "SERVICE_NOT_READY");
    };
  }

  private static String minor(String code, String otherwise) {
    if (code.endsWith("_NAME_TAKEN")) {
      return "DUPLICATE_NAME";
    }
    return code.endsWith("_BUSY") ? "BUSY_ENTITY" : otherwise;
  }
}
