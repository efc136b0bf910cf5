package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about how far to trust an answer. */
@ApplicationScoped
public class SecurityHeaders {
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private boolean strictTransport;
  private String keycloak;

  protected SecurityHeaders() {} // for CDI

  @Inject
  SecurityHeaders(SecuritySettings settings) {
    strictTransport = settings.isStrictTransport();
    keycloak = settings.issuer().resolve("/").toString().replaceAll("/$", "");
  }

  public void forApi(HttpServletResponse response) {
    common(response);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", API_POLICY);
  }

  /** Before a page is written, and for all that is none: no inline script runs. */
  public void forPages(HttpServletResponse response) {
    page(response, "'self'");
  }

  /**
   * @param nonce what the page's own inline scripts carry
   */
  public void forPage(HttpServletResponse response, String nonce) {
    page(response, "'self' 'nonce-" + nonce + "'");
  }

  /**
   * PrimeFaces writes inline styles. A form's answer may lead to Keycloak when the session has
   * ended.
   */
  private void page(HttpServletResponse response, String scripts) {
    common(response);
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; script-src "
            + scripts
            + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
            + " font-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none';"
            + " form-action 'self' "
            + keycloak);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  }

  private void common(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (strictTransport) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
