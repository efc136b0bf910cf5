package org.sealport.web.rest.vcd.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The newer half of the contract, which speaks plain JSON. */
public final class CloudApi {
  private CloudApi() {}

  public static boolean serves(HttpServletRequest request) {
    return serves(request.getServletPath());
  }

  public static boolean serves(String path) {
    return path.startsWith("/cloudapi") || path.startsWith("/oauth");
  }

  public static Map<String, Object> error(ErrorDocument document) {
    var json = new LinkedHashMap<String, Object>();
    json.put("minorErrorCode", document.minorErrorCode);
    json.put("message", document.message);
    json.put("stackTrace", null);
    return json;
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
