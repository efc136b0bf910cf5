package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.access.CurrentCaller;

/** Lets people in to the pages, or sends them to Keycloak's sign-in page and back. */
@ApplicationScoped
class PageGate {
  private static final Logger LOG = Logger.getLogger(PageGate.class.getName());

  @Inject Sessions sessions;
  @Inject CodeFlow flow;
  @Inject CurrentCaller caller;

  /**
   * @return false: the answer is written
   */
  boolean admits(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    var signIn = sessions.current(request.getSession(false));
    if (signIn.isEmpty()) {
      signIn(request, response);
      return false;
    }
    if (Paths.isChoice(path)) {
      signIn.get().caller().ifPresent(caller::is);
      return true;
    }
    var membership = signIn.get().membership();
    if (membership.isEmpty()) {
      choose(signIn.get(), request, response);
      return false;
    }
    var entering = signIn.get().identity().in(membership.get());
    caller.is(entering);
    if (Paths.isProviderConsole(path) && !entering.isProvider()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return false;
    }
    return true;
  }

  private static void choose(
      SignIn signIn, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (signIn.identity().memberships().isEmpty()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      redirect(request, response, choice(LocalTarget.of(request)));
    }
  }

  static String choice(String target) {
    return Paths.CHOOSE_ORGANIZATION
        + "?target="
        + URLEncoder.encode(target, StandardCharsets.UTF_8);
  }

  private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var target = LocalTarget.of(request);
    if (isPartial(request)) {
      redirect(request, response, target); // a whole page, which then starts the sign-in
    } else if (isNoNavigation(request)) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      depart(request, response, target);
    }
  }

  /** Sends the browser to Keycloak. */
  void depart(HttpServletRequest request, HttpServletResponse response, String target)
      throws IOException {
    try {
      var departure = flow.depart(target);
      sessions.depart(request, departure.pending());
      response.setHeader("Cache-Control", "no-store");
      response.sendRedirect(departure.to().toString());
    } catch (SealportException e) {
      LOG.log(Level.WARNING, e, () -> "nobody can sign in");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  private static boolean isPartial(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** An image or a script's fetch cannot show a sign-in page. */
  private static boolean isNoNavigation(HttpServletRequest request) {
    var mode = request.getHeader("Sec-Fetch-Mode");
    return mode != null && !mode.equals("navigate");
  }

  /** A partial request of Faces understands only its own redirect. */
  private static void redirect(
      HttpServletRequest request, HttpServletResponse response, String target) throws IOException {
    if (!isPartial(request)) {
      response.sendRedirect(target);
      return;
    }
    response.setContentType("text/xml");
    response.setCharacterEncoding("UTF-8");
    var url = target.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + url
                + "\"/></partial-response>");
  }
}
