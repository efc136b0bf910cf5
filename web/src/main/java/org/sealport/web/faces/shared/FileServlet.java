package org.sealport.web.faces.shared;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealport.domain.shared.SealportException;

/** Answers with a file, or with the error page that tells why not. */
public abstract class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      write(request, response);
    } catch (SealportException e) {
      response.sendError(PageExceptionHandler.status(e.problem().kind()));
    }
  }

  protected abstract void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
