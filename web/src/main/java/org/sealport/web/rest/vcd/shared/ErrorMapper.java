package org.sealport.web.rest.vcd.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;
import org.sealport.web.rest.vcd.wire.MalformedException;

/** Whatever ends a request early, as the contract's error document. */
@Provider
@ApplicationScoped
public class ErrorMapper implements ExceptionMapper<Throwable> {
  /** By name: the web layer does not see the persistence API. */
  private static final String OPTIMISTIC_LOCK = "jakarta.persistence.OptimisticLockException";

  // Not the runtime's: several applications share this mapper, and it would know one of them.
  @Inject HttpServletRequest request;
  @Inject Exchange exchange;

  @Override
  public Response toResponse(Throwable e) {
    var document = document(e, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    var json = CloudApi.serves(request);
    return Response.status(document.majorErrorCode)
        .type(
            json
                ? "application/json"
                : exchange.format().mediaType(ErrorDocument.class, exchange.version()))
        .entity(json ? CloudApi.error(request.getServletPath(), document) : document)
        .build();
  }

  private static ErrorDocument document(Throwable e, String language) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SealportException refused) {
        return Errors.of(refused, language);
      }
      if (cause instanceof MalformedException malformed) {
        return Errors.of(ProtocolProblem.DOCUMENT_MALFORMED.with(malformed.getMessage()), language);
      }
      if (OPTIMISTIC_LOCK.equals(cause.getClass().getName())) {
        return Errors.of(CommonProblem.CHANGED_MEANWHILE.with(""), language);
      }
    }
    if (e instanceof WebApplicationException refused && refused.getResponse().getStatus() < 500) {
      var status = refused.getResponse().getStatusInfo();
      return Errors.ofStatus(status.getStatusCode(), status.getReasonPhrase());
    }
    return Errors.unexpected(e, language);
  }
}
