package org.sealport.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sealport.domain.shared.SealportException;

/**
 * Every request's way in. It is the only authentication there is: calls of the native API are let
 * in by {@link ApiGate}, those of the compatible one by {@link VcdGate}, pages by {@link PageGate}.
 */
public class SecurityFilter implements Filter {
  @Inject SecuritySettings settings;
  @Inject SecurityHeaders headers;
  @Inject ApiGate apis;
  @Inject VcdGate vcd;
  @Inject PageGate pages;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    enter((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = Paths.of(request);
    if (settings.isHttpsOnly() && !isSecure(request) && !Paths.isProbe(path)) {
      sendToHttps(request, response);
      return;
    }
    if (Paths.isApi(path)) {
      headers.forApi(response);
      if (apis.admits(request, response)) {
        chain.doFilter(request, response);
      }
      return;
    }
    if (Paths.isPublication(path)) {
      headers.forApi(response);
      chain.doFilter(request, response);
      return;
    }
    if (Paths.isVcd(path)) {
      headers.forApi(response);
      var admitted = vcd.admit(request, response);
      if (admitted != null) {
        chain.doFilter(admitted, response);
      }
      return;
    }
    headers.forPages(response);
    if (Paths.isPublic(path) || pages.admits(request, response, path)) {
      chain.doFilter(request, response);
    }
  }

  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure()
        || settings.isBehindProxy() && "https".equals(request.getHeader("X-Forwarded-Proto"));
  }

  /** Only what has no body: the others have sent it in the clear already. */
  private void sendToHttps(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      response.setHeader("Location", settings.publicUrl() + LocalTarget.of(request));
    } else {
      ProblemAnswer.send(request, response, new SealportException(AccessProblem.HTTPS_REQUIRED));
    }
  }
}
