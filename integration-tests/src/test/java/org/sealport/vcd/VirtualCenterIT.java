package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.SimulatedCloud;
import org.sealport.support.VcdApi;

/**
 * vCenters through the newer half of the contract: trusted first, registered, disabled, deleted.
 */
class VirtualCenterIT {
  private static final String VCENTERS = "/cloudapi/1.0.0/virtualCenters";
  private static final String CERTIFICATES = "/cloudapi/1.0.0/ssl/trustedCertificates";
  private static final String TEST = "/cloudapi/1.0.0/testConnection";
  private static final String NOBODY = "00000000-0000-4000-8000-000000000009";

  private final VcdApi root = VcdApi.signIn("root", "System");
  private final String name = Cloud.unique("vc");

  private static String json(Map<String, ?> map) {
    return new ObjectMapper().valueToTree(map).toString();
  }

  private JsonNode started() {
    return SimulatedCloud.start(
        name, "8.0.3", List.of(SimulatedCloud.store("ssd", name)), List.of());
  }

  private static Map<String, Object> vCenter(String name, JsonNode started) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "url", started.get("url").asText(),
            "username", started.get("user").asText(),
            "password", started.get("password").asText(),
            "isEnabled", true));
  }

  private Response probe(JsonNode started) {
    var url = URI.create(started.get("url").asText());
    return root.json(
        "POST",
        TEST + "/",
        json(Map.of("host", url.getHost(), "port", url.getPort(), "secure", true)));
  }

  /** Answers the trust's path. */
  private String trusted(JsonNode started) {
    String pem = probe(started).path("targetProbe.certificateChain");
    var made =
        root.json(
            "POST",
            CERTIFICATES + "/",
            json(Map.of("alias", Cloud.unique("trust"), "certificate", pem)));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return CERTIFICATES + "/" + made.<String>path("id");
  }

  private Response register(Map<String, ?> wanted) {
    return root.json("POST", VCENTERS + "/", json(wanted));
  }

  /** Answers its path, by the task that the client is told. */
  private String registered(JsonNode started) {
    var accepted = register(vCenter(name, started));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    var task = root.get(accepted.header("Location").replaceFirst("https://[^/]+", ""));
    assertThat(task.xmlPath().getString("Task.@status")).as(task.asString()).isEqualTo("success");
    return VCENTERS + "/" + task.xmlPath().getString("Task.Owner.@id");
  }

  private static void refused(Response answer, int status, String word) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.asString()).contains(word);
  }

  private Response enabled(String vCenter, boolean on) {
    var all = new HashMap<>(root.json("GET", vCenter, null).jsonPath().<String, Object>getMap("$"));
    all.put("isEnabled", on);
    return root.json("PUT", vCenter, json(all));
  }

  @Test
  void aVCenterIsTrustedRegisteredDisabledAndDeleted() {
    var started = started();
    var untrusted = probe(started);
    assertThat(untrusted.<String>path("targetProbe.sslResult"))
        .as(untrusted.asString())
        .isEqualTo("ERROR_UNTRUSTED_CERTIFICATE");
    refused(
        register(vCenter(name, started)),
        400,
        started.get("thumbprintSha256").asText().substring(0, 20));
    assertThat(root.json("GET", VCENTERS + "?pageSize=128", null).asString()).doesNotContain(name);

    var trust = trusted(started);
    assertThat(probe(started).<String>path("targetProbe.sslResult")).isEqualTo("SUCCESS");
    var vCenter = registered(started);
    var read = root.json("GET", vCenter, null);
    assertThat(read.<String>path("url")).isEqualTo(started.get("url").asText());
    assertThat(read.<Boolean>path("isEnabled")).isTrue();
    assertThat(read.<String>path("vcVersion")).startsWith("8.0.3");
    assertThat(read.asString()).doesNotContain(started.get("password").asText());
    refused(register(vCenter(name, started)), 400, name);
    refused(root.json("DELETE", vCenter, null), 400, "enabled");
    refused(root.json("DELETE", trust, null), 400, name);

    assertThat(enabled(vCenter, false).<Boolean>path("isEnabled")).isFalse();
    assertThat(root.json("DELETE", vCenter, null).statusCode()).isEqualTo(204);
    assertThat(root.json("GET", vCenter, null).statusCode()).isEqualTo(403);
    assertThat(root.json("DELETE", trust, null).statusCode()).isEqualTo(204);
    assertThat(root.json("GET", trust, null).statusCode()).isEqualTo(403);
    var id = vCenter.substring(vCenter.lastIndexOf(':') + 1);
    var audit = Api.as("root");
    assertThat(audit.get("provider/audit?object=" + id).<List<String>>path("items.operation"))
        .contains("VCENTER_DISABLE", "VCENTER_DELETE");
    assertThat(audit.get("provider/audit?pageSize=100").<List<String>>path("items.operation"))
        .contains("CERTIFICATE_TRUST", "CERTIFICATE_DISTRUST");
  }

  @Test
  void anotherPasswordIsTriedBeforeItIsKept() {
    var started = started();
    trusted(started);
    refused(register(with(vCenter(name, started), "password", "no")), 503, "");
    var vCenter = registered(started);

    var wrong = with(vCenter(name, started), "password", "no");
    refused(root.json("PUT", vCenter, json(wrong)), 503, "");
    var second = with(vCenter(name, started), "username", "second@vsphere.local");
    second.put("password", "second");
    assertThat(root.json("PUT", vCenter, json(second)).<String>path("username"))
        .isEqualTo("second@vsphere.local");
    refused(
        root.json("PUT", vCenter, json(with(second, "name", "other"))), 400, "VirtualCenter name");
    second.remove("password");
    second.put("url", "https://localhost:1/sdk");
    assertThat(root.json("PUT", vCenter, json(second)).statusCode()).isIn(400, 503);
    assertThat(root.post(actions(vCenter) + "refresh", "application/xml", "").statusCode())
        .as("it is still reached")
        .isEqualTo(202);
    assertThat(enabled(vCenter, false).statusCode()).isEqualTo(200);
    assertThat(root.post(actions(vCenter) + "unregister", "application/xml", "").statusCode())
        .isEqualTo(202);
  }

  private static String actions(String vCenter) {
    return "/api/admin/extension/vimServer/"
        + vCenter.substring(vCenter.lastIndexOf(':') + 1)
        + "/action/";
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    var other = new HashMap<>(map);
    other.put(key, value);
    return other;
  }

  @Test
  void whatTenantsHaveInAVCenterStandsAgainstItsDeletion() {
    var started = started();
    trusted(started);
    var vCenter = registered(started);
    var id = vCenter.substring(vCenter.lastIndexOf(':') + 1);
    Operations.giveVdc(name, id, "ssd", false);

    var refused = root.json("DELETE", vCenter, null);

    refused(refused, 400, "VDC");
    assertThat(refused.asString()).as("every reason").contains("enabled");
    enabled(vCenter, false);
    refused(root.json("DELETE", vCenter, null), 400, "VDC");
    assertThat(root.json("GET", vCenter, null).statusCode()).isEqualTo(200);

    var vdc =
        root.get("/api/query?type=adminOrgVdc&filter=name==" + name)
            .xmlPath()
            .getString("QueryResultRecords.AdminVdcRecord.@href")
            .replaceFirst("https://[^/]+", "");
    assertThat(root.request().delete(vdc + "?force=true&recursive=true").statusCode())
        .isLessThan(300);
    assertThat(root.json("DELETE", vCenter, null).statusCode()).isEqualTo(204);
  }

  @Test
  void aDisabledVCenterGetsNoNewVdc() {
    var started = started();
    trusted(started);
    var vCenter = registered(started);
    enabled(vCenter, false);

    var made =
        Api.as("root")
            .post(
                "provider/organizations/a0000000-0000-4000-8000-000000000002/vdcs",
                Map.of(
                    "vCenter",
                    vCenter.substring(vCenter.lastIndexOf(':') + 1),
                    "name",
                    name,
                    "datastore",
                    "ssd",
                    "fastProvisioning",
                    false));

    assertThat(made.<String>path("code")).as(made.asString()).isEqualTo("VCENTER_DISABLED");
    assertThat(root.json("DELETE", vCenter, null).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"olivia, System, 200", "alice, acme, 403", "connie, acme, 403", "gina, globex, 403"})
  void onlyTheProvidersAdministratorChangesAndTenantsSeeNothing(
      String user, String organization, int reads) {
    var caller = VcdApi.signIn(user, organization);
    String vCenter =
        VCENTERS + "/" + root.json("GET", VCENTERS + "?pageSize=1", null).path("values[0].vcId");
    var certificate = json(Map.of("alias", "x", "certificate", "x"));
    var url = json(Map.of("host", "localhost", "port", 1, "secure", true));
    var body = json(Map.of("name", "x", "url", "https://x", "username", "x", "password", "x"));

    for (var path : List.of(VCENTERS, vCenter, vCenter + "/storageProfiles", CERTIFICATES)) {
      assertThat(caller.json("GET", path, null).statusCode()).as(path).isEqualTo(reads);
    }
    if (reads == 200) {
      assertThat(caller.json("GET", vCenter, null).<String>path("url")).isNull();
    }
    assertThat(caller.json("POST", VCENTERS, body).statusCode()).isEqualTo(403);
    assertThat(caller.json("PUT", vCenter, "{\"isEnabled\": false}").statusCode()).isEqualTo(403);
    assertThat(caller.json("DELETE", vCenter, null).statusCode()).isEqualTo(403);
    assertThat(caller.json("POST", CERTIFICATES, certificate).statusCode()).isEqualTo(403);
    assertThat(caller.json("DELETE", CERTIFICATES + "/" + NOBODY, null).statusCode())
        .isEqualTo(403);
    assertThat(caller.json("POST", TEST, url).statusCode()).isEqualTo(403);
    for (var action : List.of("refresh", "unregister")) {
      assertThat(caller.post(actions(vCenter) + action, "application/xml", "").statusCode())
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "{}",
        "{\"name\": \"x\"}",
        "{\"name\": {}, \"url\": [], \"username\": \"x\"}",
        "{\"name\": \"x\", \"url\": \"ftp://x\", \"username\": \"x\"}",
        "{\"name\": \"\", \"url\": \"https://x y\", \"username\": \"x\"}",
      })
  void badVCentersAreTold(String body) {
    for (var path : List.of(VCENTERS, CERTIFICATES, TEST)) {
      var answer = root.json("POST", path, body);
      assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(400);
    }
  }

  @Test
  void badCertificatesAndTakenOnesAreTold() {
    for (var pem :
        List.of("x", "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----", "日本")) {
      refused(trust(Cloud.unique("bad"), pem), 400, "PEM");
    }
    var started = started();
    var trust = trusted(started);
    var known = root.json("GET", trust, null);
    String pem = known.path("certificate");
    refused(trust(Cloud.unique("again"), pem), 400, "already");
    assertThat(trust(known.path("alias"), pem).statusCode()).isEqualTo(400);
    var both = pem + pem;
    refused(trust(Cloud.unique("two"), both), 400, "PEM");
    var alias = Cloud.unique("renamed");
    assertThat(
            root.json("PUT", trust, json(Map.of("alias", alias, "certificate", pem)))
                .<String>path("alias"))
        .isEqualTo(alias);
    var found = root.json("GET", CERTIFICATES + "?filter=alias==" + alias, null);
    assertThat(found.<Integer>path("resultTotal")).isEqualTo(1);
    assertThat(root.json("DELETE", trust, null).statusCode()).isEqualTo(204);
  }

  private Response trust(String alias, String pem) {
    return root.json("POST", CERTIFICATES, json(Map.of("alias", alias, "certificate", pem)));
  }

  @Test
  void whoDoesNotAnswerIsToldInTheTest() {
    var answer =
        root.json("POST", TEST, json(Map.of("host", "localhost", "port", 1, "secure", true)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<Boolean>path("targetProbe.canConnect")).isFalse();
    assertThat(answer.<String>path("targetProbe.connectionResult"))
        .isEqualTo("ERROR_CANNOT_CONNECT");
    refused(root.json("POST", TEST, json(Map.of("host", "a b", "port", 1))), 400, "");
    refused(root.json("POST", TEST, json(Map.of("host", "localhost", "port", 99999))), 400, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0/edgeGateways/",
        "1.0.0/externalNetworks/",
        "1.0.0/vdcGroups/",
        "1.0.0/firewallGroups/",
        "1.0.0/applicationPortProfiles/",
        "1.0.0/logicalVmGroups/",
        "1.0.0/networkPools/networkPoolSummaries",
        "1.0.0/globalRoles/",
        "1.0.0/rightsBundles/"
      })
  void whatThereIsNoneOfIsAnEmptyList(String path) {
    for (var caller : List.of(root, VcdApi.signIn("alice", "acme"))) {
      var answer = caller.json("GET", "/cloudapi/" + path, null);
      assertThat(answer.<Integer>path("resultTotal")).as(answer.asString()).isZero();
    }
    assertThat(VcdApi.anonymous().get("/cloudapi/" + path).statusCode()).isEqualTo(401);
  }

  @Test
  void policiesAndRightsAreFilteredAsAsked() {
    var alice = VcdApi.signIn("alice", "acme");
    var policies = "/cloudapi/2.0.0/vdcComputePolicies";
    assertThat(alice.json("GET", policies, null).<Integer>path("resultTotal")).isEqualTo(1);
    assertThat(
            alice.json("GET", policies + "?filter=name==none", null).<Integer>path("resultTotal"))
        .isZero();
    var rights = "/cloudapi/1.0.0/rights";
    var one = alice.json("GET", rights + "?filter=name==VM_TPM", null);
    assertThat(one.<Integer>path("resultTotal")).as(one.asString()).isEqualTo(1);
    assertThat(
            alice.json("GET", rights + "/" + one.path("values[0].id"), null).<String>path("name"))
        .isEqualTo("VM_TPM");
    var provider = rights + "?filter=name==PROVIDER_MANAGE";
    assertThat(alice.json("GET", provider, null).<Integer>path("resultTotal")).isZero();
    assertThat(root.json("GET", provider, null).<Integer>path("resultTotal")).isEqualTo(1);
  }
}
