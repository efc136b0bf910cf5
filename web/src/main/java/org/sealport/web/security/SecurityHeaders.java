package org.sealport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told about how far to trust an answer. */
@ApplicationScoped
class SecurityHeaders {
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private boolean strictTransport;
  private String pagePolicy;

  protected SecurityHeaders() {} // for CDI

  @Inject
  SecurityHeaders(SecuritySettings settings) {
    strictTransport = settings.isStrictTransport();
    // PrimeFaces writes inline scripts and styles. A form's answer may lead to Keycloak when the
    // session has ended.
    var keycloak = settings.issuer().resolve("/").toString().replaceAll("/$", "");
    pagePolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'none';"
            + " form-action 'self' "
            + keycloak;
  }

  public void forApi(HttpServletResponse response) {
    common(response);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", API_POLICY);
  }

  public void forPages(HttpServletResponse response) {
    common(response);
    response.setHeader("Content-Security-Policy", pagePolicy);
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
