package org.sealport.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sealport.domain.shared.SealportException;

/** Where the browser comes back to from Keycloak, and leaves for it to sign out. */
@WebServlet(urlPatterns = {SignInServlet.CALLBACK, Paths.SIGN_OUT})
public class SignInServlet extends HttpServlet {
  static final String CALLBACK = Paths.SIGN_IN + "/callback";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(SignInServlet.class.getName());

  @Inject transient Sessions sessions;
  @Inject transient CodeFlow flow;
  @Inject transient PageGate gate;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals(Paths.SIGN_OUT)) {
      signOut(request, response);
    } else {
      arrive(request, response);
    }
  }

  private void arrive(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var pending = PendingSignIn.take(request.getSession(false), request.getParameter("state"));
    var code = request.getParameter("code");
    if (pending.isEmpty() || code == null) {
      again(request, response, pending.map(PendingSignIn::target).orElse(LocalTarget.HOME));
      return;
    }
    try {
      var tokens = flow.arrive(pending.get(), code);
      var signIn = sessions.arrive(request, tokens);
      var isChoiceDue = signIn.membership().isEmpty() && !signIn.identity().memberships().isEmpty();
      var target = LocalTarget.checked(pending.get().target());
      response.sendRedirect(isChoiceDue ? PageGate.choice(target) : target);
    } catch (SealportException e) {
      LOG.log(Level.WARNING, e, () -> "sign-in failed");
      response.sendError(
          e.problem() == AccessProblem.SIGN_IN_UNAVAILABLE
              ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
              : HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /**
   * The answer came too late or twice, or Keycloak gave up waiting: starts over. A browser that
   * sent no session's cookie would do so for ever.
   */
  private void again(HttpServletRequest request, HttpServletResponse response, String target)
      throws IOException {
    if (request.getRequestedSessionId() == null) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (SignIn.in(request.getSession(false)).isPresent()) {
      response.sendRedirect(target);
    } else {
      gate.depart(request, response, target);
    }
  }

  /** Another site cannot sign anybody out: browsers tell where a request comes from. */
  private void signOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var session = request.getSession(false);
    var signIn = SignIn.in(session);
    if (session != null) {
      session.invalidate();
    }
    response.setHeader("Cache-Control", "no-store");
    response.sendRedirect(signIn.map(this::keycloaksSignOut).orElse(LocalTarget.HOME));
  }

  private String keycloaksSignOut(SignIn who) {
    try {
      return flow.signOut(who.idToken()).toString();
    } catch (SealportException e) {
      LOG.log(Level.WARNING, e, () -> "signed out here only");
      return LocalTarget.HOME;
    }
  }
}
