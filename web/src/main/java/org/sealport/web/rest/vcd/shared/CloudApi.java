package org.sealport.web.rest.vcd.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newer half of the contract, which speaks plain JSON. */
public final class CloudApi {
  private static final String OAUTH = "/oauth";

  private static final Map<String, String> OAUTH_ERRORS =
      Map.of(
          "API_TOKEN_REFUSED", "invalid_grant",
          "API_TOKEN_GIVEN_OUT", "invalid_grant",
          "TOKEN_INVALID", "invalid_grant",
          "SIGN_IN_REFUSED", "invalid_grant",
          "GRANT_UNSUPPORTED", "unsupported_grant_type");

  private CloudApi() {}

  public static boolean serves(HttpServletRequest request) {
    return serves(request.getServletPath());
  }

  public static boolean serves(String path) {
    return path.startsWith("/cloudapi") || path.startsWith(OAUTH);
  }

  public static Map<String, Object> error(String path, ErrorDocument document) {
    var json = new LinkedHashMap<String, Object>();
    if (path.startsWith(OAUTH)) {
      json.put("error", oauthError(document));
      json.put("error_description", document.message);
    }
    json.put("minorErrorCode", document.minorErrorCode);
    json.put("message", document.message);
    json.put("stackTrace", null);
    return json;
  }

  /** The words of RFC 6749. */
  private static String oauthError(ErrorDocument document) {
    var known = OAUTH_ERRORS.get(document.vendorSpecificErrorCode);
    if (known != null) {
      return known;
    }
    return switch (document.majorErrorCode) {
      case 401 -> "invalid_token";
      case 403 -> "access_denied";
      case 500 -> "server_error";
      case 503 -> "temporarily_unavailable";
      default -> "invalid_request";
    };
  }

  /** One page that holds everything. */
  public static Map<String, Object> page(List<?> values) {
    var json = new LinkedHashMap<String, Object>();
    json.put("resultTotal", values.size());
    json.put("pageCount", 1);
    json.put("page", 1);
    json.put("pageSize", Math.max(values.size(), 25));
    json.put("associations", null);
    json.put("values", values);
    return json;
  }

  /** A reference. */
  public static Map<String, Object> reference(String id, String name) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", name);
    json.put("id", id);
    return json;
  }
}
