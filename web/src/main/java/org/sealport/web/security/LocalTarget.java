package org.sealport.web.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where to go after sign-in: always a path of this portal, so that nobody can be sent elsewhere by
 * a crafted link.
 */
final class LocalTarget {
  static final String HOME = "/";

  private LocalTarget() {}

  /** The path itself, or the home page when it could lead to another site or back to sign-in. */
  static String checked(String target) {
    var local =
        target != null
            && target.startsWith("/")
            && !target.startsWith("//")
            && !target.startsWith(Paths.SIGN_IN)
            && !target.startsWith(Paths.SIGN_OUT)
            && !target.startsWith(Paths.CHOOSE_ORGANIZATION)
            && target.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 127);
    return local ? target : HOME;
  }

  /** What was asked for; for anything but a GET the page itself. */
  static String of(HttpServletRequest request) {
    var query = request.getQueryString();
    return checked(
        request.getMethod().equals("GET") && query != null
            ? request.getRequestURI() + "?" + query
            : request.getRequestURI());
  }
}
