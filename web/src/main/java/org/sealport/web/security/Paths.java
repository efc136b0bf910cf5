package org.sealport.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What kind of sign-in a path asks for. A path that is listed nowhere is a page and needs a
 * session: what is forgotten here is closed, not open.
 */
final class Paths {
  static final String SIGN_IN = "/sign-in";
  static final String SIGN_OUT = "/sign-out";
  static final String BACK_CHANNEL = SIGN_OUT + "/back-channel";
  static final String CHOOSE_ORGANIZATION = "/choose-organization";
  static final String PROVIDER_CONSOLE = "/provider";

  private static final List<String> APIS = List.of("/sealport/v1");

  /** The Cloud Director compatible API. */
  private static final List<String> VCD = List.of("/api", "/cloudapi", "/oauth", "/transfer");

  /** What is posted to without a token, to get one. */
  private static final List<String> VCD_SIGN_IN =
      List.of("/cloudapi/1.0.0/sessions", "/cloudapi/1.0.0/sessions/provider");

  /** Where API tokens are exchanged; what is sent is the proof. */
  private static final Pattern VCD_TOKEN =
      Pattern.compile("/oauth/(?:provider|tenant/[^/]+)/token");

  /** For subscribers at other sites, who show a catalog's password. */
  private static final String PUBLICATIONS = "/publications";

  /** Answered for anybody; none of them tells about a tenant. */
  private static final List<String> PUBLIC =
      List.of(
          SIGN_IN,
          SIGN_OUT,
          "/jakarta.faces.resource",
          "/resources",
          "/error",
          "/health",
          "/metrics",
          "/openapi",
          "/favicon.ico",
          "/robots.txt");

  /** Asked by probes, which speak plain HTTP. */
  private static final List<String> PROBES = List.of("/health", "/metrics");

  private Paths() {}

  /** Decoded and normalized by the container, so that no spelling of a path slips through. */
  static String of(HttpServletRequest request) {
    var info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  static boolean isApi(String path) {
    return within(APIS, path);
  }

  static boolean isPublication(String path) {
    return within(PUBLICATIONS, path);
  }

  static boolean isVcd(String path) {
    return within(VCD, path);
  }

  /** Answered to anybody: which versions there are, and the sign-in itself. */
  static boolean isVcdSignIn(String method, String path) {
    var exact = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return switch (method) {
      case "GET", "HEAD" -> exact.equals("/api/versions");
      case "POST" -> VCD_SIGN_IN.contains(exact) || VCD_TOKEN.matcher(exact).matches();
      default -> false;
    };
  }

  static boolean isPublic(String path) {
    return within(PUBLIC, path);
  }

  static boolean isProbe(String path) {
    return within(PROBES, path);
  }

  static boolean isChoice(String path) {
    return path.equals(CHOOSE_ORGANIZATION) || path.equals(CHOOSE_ORGANIZATION + ".xhtml");
  }

  static boolean isProviderConsole(String path) {
    return within(PROVIDER_CONSOLE, path);
  }

  private static boolean within(List<String> roots, String path) {
    for (var root : roots) {
      if (within(root, path)) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(String root, String path) {
    return path.startsWith(root)
        && (path.length() == root.length() || path.charAt(root.length()) == '/');
  }
}
