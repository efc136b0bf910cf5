package org.sealport.web.rest.v1.shared;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;

/** What is left: conflicts that the database found when a transaction ended, and mistakes. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
  /** By name: the web layer does not see the persistence API. */
  private static final String OPTIMISTIC_LOCK = "jakarta.persistence.OptimisticLockException";

  @Context HttpHeaders request;

  @Override
  public Response toResponse(Throwable e) {
    var language = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SealportException refused) {
        return Answers.problem(Problems.of(refused, language));
      }
      if (OPTIMISTIC_LOCK.equals(cause.getClass().getName())) {
        return Answers.problem(
            Problems.of(
                new SealportException(CommonProblem.CHANGED_MEANWHILE, cause, ""), language));
      }
    }
    return Answers.problem(Problems.unexpected(e, language));
  }
}
