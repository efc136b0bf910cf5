package org.sealport.web.faces.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.domain.shared.Problem;
import org.sealport.domain.shared.SealportException;

/**
 * Turns what a use case refuses into words on the page, and a page that cannot be shown into an
 * error page. Anything unexpected is logged under an incident id, which the reader sees.
 */
public class PageExceptionHandler extends ExceptionHandlerWrapper {
  /** The request attribute that {@code error/500.xhtml} shows. */
  static final String INCIDENT = "sealport.incident";

  /** RFC 6585; the servlet's constants end before it. */
  private static final int TOO_MANY_REQUESTS = 429;

  private static final Logger LOG = Logger.getLogger(PageExceptionHandler.class.getName());

  /** Named in faces-config.xml. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new PageExceptionHandler(getWrapped().getExceptionHandler());
    }
  }

  PageExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    var context = FacesContext.getCurrentInstance();
    var events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      var thrown = events.next().getContext().getException();
      try {
        answer(context, thrown);
      } catch (IOException e) {
        throw new FacesException(e);
      } finally {
        events.remove();
      }
    }
    super.handle();
  }

  private static void answer(FacesContext context, Throwable thrown) throws IOException {
    if (find(thrown, ViewExpiredException.class).isPresent()) {
      restart(context);
      return;
    }
    var refused = find(thrown, SealportException.class);
    if (refused.isPresent() && context.isPostback()) {
      notices().refused(refused.get());
    } else {
      errorPage(context, refused.map(e -> status(e.problem().kind())).orElse(500), thrown);
    }
  }

  static int status(Problem.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
      case UNAUTHENTICATED, FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
      case CONFLICT -> HttpServletResponse.SC_CONFLICT;
      case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case TOO_OFTEN -> TOO_MANY_REQUESTS;
      case UPSTREAM -> HttpServletResponse.SC_BAD_GATEWAY;
    };
  }

  private static void errorPage(FacesContext context, int status, Throwable thrown)
      throws IOException {
    var external = context.getExternalContext();
    if (status >= 500) {
      var incident = UUID.randomUUID().toString();
      LOG.log(Level.SEVERE, thrown, () -> "incident " + incident);
      external.getRequestMap().put(INCIDENT, incident);
      if (context.getPartialViewContext().isAjaxRequest() && !external.isResponseCommitted()) {
        tell(context, incident);
        return;
      }
    }
    if (external.isResponseCommitted()) return;
    external.responseReset();
    external.responseSendError(status >= 500 ? 500 : status, null);
    context.responseComplete();
  }

  /** The page stays as it is; before the last phase it can still say what happened. */
  private static void tell(FacesContext context, String incident) throws IOException {
    if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
      context.getExternalContext().responseReset();
      context.getExternalContext().responseSendError(500, incident);
      context.responseComplete();
      return;
    }
    var words = CDI.current().select(Words.class).get();
    notices().refused(words.text("common", "unexpected", incident));
  }

  /** The page is too old to go on with: shows it anew. */
  private static void restart(FacesContext context) throws IOException {
    var request = (HttpServletRequest) context.getExternalContext().getRequest();
    context.getExternalContext().redirect(request.getRequestURI());
    context.responseComplete();
  }

  private static Notices notices() {
    return CDI.current().select(Notices.class).get();
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) return Optional.of(type.cast(cause));
    }
    return Optional.empty();
  }
}
