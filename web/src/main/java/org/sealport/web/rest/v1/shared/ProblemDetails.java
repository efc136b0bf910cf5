package org.sealport.web.rest.v1.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.sealport.services.tpm.Obstacle;

/**
 * The body of every refusal (RFC 9457).
 *
 * @param type names the problem for machines; a relative reference
 * @param code the problem's code, the last part of the type
 * @param details what the problem is about, in the order of the code's description
 * @param violations every violated rule of the rule book
 * @param reasons everything that speaks against an uploaded package, or is in the way of an
 *     operation, when that is more than one
 * @param errors every field of the request that is wrong
 * @param incident finds the cause in the server's log; only with a status of 500 and more
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String code,
    List<String> details,
    List<ViolationDetails> violations,
    List<Reason> reasons,
    List<FieldError> errors,
    String incident) {
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One violated rule.
   *
   * @param found the offending value as data
   * @param required the value that the rule asks for, in words
   * @param whoCanFix TENANT or PROVIDER
   */
  public record ViolationDetails(
      String rule,
      String code,
      String vm,
      String found,
      String required,
      String whoCanFix,
      String text,
      String remedy) {}

  /** One field of the request that is wrong. */
  public record FieldError(String field, String message) {}

  /** One of several reasons against what was asked for. */
  public record Reason(String code, String text) {
    public static Reason of(Obstacle obstacle, String acceptLanguage) {
      var code = obstacle.problem().name();
      return new Reason(code, Problems.text(code, obstacle.details(), acceptLanguage));
    }
  }

  static ProblemDetails of(int status, String code, String title, String detail) {
    return new ProblemDetails(
        "/problems/" + code,
        title,
        status,
        detail,
        code,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  ProblemDetails with(List<String> about, List<ViolationDetails> violated) {
    return new ProblemDetails(
        type, title, status, detail, code, about, violated, reasons, errors, incident);
  }

  ProblemDetails withErrors(List<FieldError> wrong) {
    return new ProblemDetails(
        type, title, status, detail, code, details, violations, reasons, wrong, incident);
  }

  ProblemDetails withReasons(List<Reason> why) {
    return new ProblemDetails(
        type, title, status, detail, code, details, violations, why, errors, incident);
  }

  ProblemDetails withIncident(String id) {
    return new ProblemDetails(
        type, title, status, detail, code, details, violations, reasons, errors, id);
  }
}
