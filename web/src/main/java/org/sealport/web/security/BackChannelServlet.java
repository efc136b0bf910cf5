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

/** Keycloak tells here that a session is over: ended by an administrator, or at another client. */
@WebServlet(urlPatterns = Paths.BACK_CHANNEL)
public class BackChannelServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(BackChannelServlet.class.getName());

  @Inject transient LogoutTokens tokens;
  @Inject transient EndedSessions ended;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    var token = request.getParameter("logout_token");
    if (token == null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    try {
      var over = tokens.verified(token);
      if (over.getSessionID() != null) {
        ended.session(over.getSessionID().getValue());
      } else {
        ended.person(over.getSubject().getValue());
      }
    } catch (SealportException e) {
      LOG.log(Level.WARNING, e, () -> "a logout token that does not count");
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
