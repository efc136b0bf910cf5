package org.sealport.web.rest.vcd.provider;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_UNREACHABLE;
import static org.sealport.web.rest.vcd.shared.ProtocolProblem.NOT_OFFERED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.trust.TrustedVCenterService;
import org.sealport.web.rest.vcd.shared.Bodies;

/** Looks at the certificate of a server; that trusts nothing. */
@Path("1.0.0/testConnection")
@ApplicationScoped
public class ConnectionTestResource {
  private static final int HTTPS = 443;

  @Inject TrustedVCenterService vCenters;

  @POST
  public Map<String, Object> test(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type, InputStream body) throws IOException {
    var wanted = Bodies.json(type, body);
    if (!wanted.text("secure").map(Boolean::parseBoolean).orElse(true)) {
      throw NOT_OFFERED.with("testConnection secure=false");
    }
    var port = wanted.text("port").orElse(String.valueOf(HTTPS));
    var json = new LinkedHashMap<String, Object>();
    json.put("targetProbe", probe("https://" + wanted.required("host") + ":" + port));
    json.put("proxyProbe", null);
    return json;
  }

  private Map<String, Object> probe(String url) {
    try {
      var probe = vCenters.probe(url);
      return told("SUCCESS", probe.trusted() ? "SUCCESS" : "ERROR_UNTRUSTED_CERTIFICATE", probe);
    } catch (SealportException refused) {
      if (refused.problem() != VCENTER_UNREACHABLE) {
        throw refused;
      }
      return told("ERROR_CANNOT_CONNECT", null, null);
    }
  }

  private static Map<String, Object> told(
      String connection, String ssl, TrustedVCenterService.Probe probe) {
    var json = new LinkedHashMap<String, Object>();
    json.put("result", ssl == null ? connection : ssl);
    json.put("resolvedIp", null);
    json.put("canConnect", ssl != null);
    json.put("sslHandshake", "SUCCESS".equals(ssl));
    json.put("connectionResult", connection);
    json.put("sslResult", ssl);
    json.put("certificateChain", probe == null ? null : probe.found().pem());
    json.put("additionalCAIssuers", List.of());
    return json;
  }
}
