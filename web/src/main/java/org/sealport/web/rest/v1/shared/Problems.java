package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.TpmRefusedException;
import org.sealport.domain.tpm.Violation;
import org.sealport.services.catalog.ovf.OvfException;
import org.sealport.services.tpm.ObstructedException;
import org.sealport.web.rest.v1.shared.ProblemDetails.Reason;
import org.sealport.web.rest.v1.shared.ProblemDetails.ViolationDetails;

/** The only place where a problem meets a status. */
public final class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  private Problems() {}

  /** The body for a problem; from a status of 500 on it is logged under an incident id. */
  public static ProblemDetails of(SealportException e, String acceptLanguage) {
    var texts = ProblemTexts.asAsked(acceptLanguage);
    var status = status(e.problem());
    var violations =
        e instanceof TpmRefusedException refused ? refused.violations() : List.<Violation>of();
    var text =
        violations.isEmpty()
            ? texts.text(e.problem(), e.details())
            : texts.text("refused", violations.size());
    var body =
        ProblemDetails.of(
                status.getStatusCode(), e.problem().name(), status.getReasonPhrase(), text)
            .with(
                e.details().stream().map(String::valueOf).toList(),
                violations.stream().map(violation -> details(violation, texts)).toList());
    if (e instanceof OvfException refused) {
      body = body.withReasons(refused.reasons().stream().map(why -> reason(why, texts)).toList());
    }
    if (e instanceof ObstructedException refused && refused.obstacles().size() > 1) {
      body =
          body.withReasons(
              refused.obstacles().stream().map(why -> Reason.of(why, acceptLanguage)).toList());
    }
    if (status.getStatusCode() < 500) {
      LOG.log(Level.FINE, e, () -> "refused with " + status.getStatusCode());
      return body;
    }
    return body.withIncident(logged(e));
  }

  /** The body for what nobody foresaw. */
  public static ProblemDetails unexpected(Throwable e, String acceptLanguage) {
    var incident = logged(e);
    var texts = ProblemTexts.asAsked(acceptLanguage);
    var status = Status.INTERNAL_SERVER_ERROR;
    return ProblemDetails.of(
            status.getStatusCode(),
            CommonProblem.UNEXPECTED.name(),
            status.getReasonPhrase(),
            texts.text(CommonProblem.UNEXPECTED, List.of(incident)))
        .withIncident(incident);
  }

  private static Reason reason(OvfException.Reason why, ProblemTexts texts) {
    return new Reason(why.problem().name(), texts.text(why.problem(), why.arguments()));
  }

  private static String logged(Throwable e) {
    var incident = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, e, () -> "incident " + incident);
    return incident;
  }

  /** Violated rules in the caller's language. */
  public static List<ViolationDetails> details(List<Violation> violations, String acceptLanguage) {
    var texts = ProblemTexts.asAsked(acceptLanguage);
    return violations.stream().map(violation -> details(violation, texts)).toList();
  }

  /** The text of a problem that is known only by its code, such as a stored one. */
  public static String text(String code, List<String> details, String acceptLanguage) {
    return ProblemTexts.asAsked(acceptLanguage).text(code, details.toArray());
  }

  private static ViolationDetails details(Violation violation, ProblemTexts texts) {
    var problem = violation.problem();
    return new ViolationDetails(
        problem.rule(),
        problem.name(),
        violation.vm(),
        violation.found(),
        texts.required(violation),
        problem.fixer().name(),
        texts.text(problem, List.of()),
        texts.remedy(problem));
  }

  static Response.Status status(Problem problem) {
    if (problem == CommonProblem.UNEXPECTED) {
      return Status.INTERNAL_SERVER_ERROR;
    }
    return switch (problem.kind()) { // no default: a new kind must not compile without a status
      case INVALID -> Status.BAD_REQUEST;
      case UNAUTHENTICATED -> Status.UNAUTHORIZED;
      case FORBIDDEN -> Status.FORBIDDEN;
      case NOT_FOUND -> Status.NOT_FOUND;
      case CONFLICT -> Status.CONFLICT;
      case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
      case TOO_OFTEN -> Status.TOO_MANY_REQUESTS;
      case UPSTREAM -> Status.BAD_GATEWAY;
    };
  }
}
