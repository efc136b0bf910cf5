package org.sealport.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.SimulatedCloud;

/** Connecting a vCenter as a real one, and changing how it is reached, through the native API. */
class ConnectVCenterIT {
  private static final String OTHER = "AA:".repeat(31) + "AA";

  private final Api root = Api.as("root");

  private static JsonNode started(String name) {
    return SimulatedCloud.start(
        name, "8.0.3", List.of(SimulatedCloud.store("ssd", Cloud.unique("ssd"))), List.of());
  }

  private static Map<String, Object> connection(JsonNode started) {
    return new HashMap<>(
        Map.of(
            "url", started.get("url").asText(),
            "account", started.get("user").asText(),
            "password", started.get("password").asText(),
            "thumbprint", started.get("thumbprintSha256").asText()));
  }

  private Response register(String name, Map<String, Object> connection) {
    return root.post(
        "provider/vcenters", Map.of("kind", "VSPHERE", "name", name, "connection", connection));
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    var other = new HashMap<>(map);
    other.put(key, value);
    return other;
  }

  private static void refused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("code")).isEqualTo(code);
  }

  @Test
  void itsCertificateIsShownAndOnlyTheAcceptedOneIsTrusted() {
    var name = Cloud.unique("vc");
    var started = started(name);
    var connection = connection(started);

    var shown =
        root.post("provider/vcenter-certificates", Map.of("url", started.get("url").asText()));
    assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
    assertThat(shown.<String>path("thumbprint"))
        .isEqualToIgnoringCase(connection.get("thumbprint").toString());
    refused(register(name, with(connection, "thumbprint", OTHER)), 502, "VCENTER_UNREACHABLE");
    refused(register(name, with(connection, "password", "no")), 502, "VCENTER_LOGIN_REFUSED");
    assertThat(root.idOf("provider/vcenters", name)).as("nothing is kept").isNull();

    var made = register(name, connection);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.<String>path("version")).isEqualTo("8.0.3.0");
    assertThat(root.get("provider/vcenters").asString())
        .doesNotContain("\"password\"", started.get("user").asText());
  }

  @Test
  void anotherAccountOrCertificateIsTriedBeforeItIsKept() {
    var name = Cloud.unique("vc");
    var started = started(name);
    var connection = connection(started);
    String id = register(name, connection).path("id");
    var change = "provider/vcenters/" + id + "/connection";

    refused(root.put(change, with(connection, "password", "no")), 502, "VCENTER_LOGIN_REFUSED");
    refused(root.put(change, with(connection, "thumbprint", OTHER)), 502, "VCENTER_UNREACHABLE");
    assertThat(sync(id).statusCode()).as("the former one still works").isEqualTo(200);

    var second = with(with(connection, "account", "second@vsphere.local"), "password", "second");
    var changed = root.put(change, second);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(sync(id).statusCode()).isEqualTo(200);
    second.remove("password");
    assertThat(root.put(change, second).statusCode()).as("the password stays").isEqualTo(200);
    assertThat(sync(id).statusCode()).isEqualTo(200);
  }

  private Response sync(String id) {
    return root.request().post("provider/vcenters/" + id + "/sync");
  }

  @Test
  void anotherVCenterIsNotTakenForThisOneAndIsNotSentItsPassword() {
    var name = Cloud.unique("vc");
    var connection = connection(started(name));
    String id = register(name, connection).path("id");
    var change = "provider/vcenters/" + id + "/connection";
    var other = connection(started(Cloud.unique("other")));

    refused(root.put(change, other), 409, "VCENTER_IS_ANOTHER");
    var unsaid = new HashMap<>(other);
    unsaid.remove("password");
    refused(root.put(change, unsaid), 400, "VCENTER_PASSWORD_NEEDED");
    refused(root.put(change, with(other, "url", "http://vcenter")), 400, "VCENTER_URL_INVALID");
    String lab =
        root.post(
                "provider/vcenters",
                Map.of("kind", "LAB", "name", Cloud.unique("lab"), "version", "8.0.3"))
            .path("id");
    refused(
        root.put("provider/vcenters/" + lab + "/connection", other),
        409,
        "VCENTER_HAS_NO_CONNECTION");
    assertThat(sync(id).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"olivia, 403", "alice, 403", "connie, 403", "gina, 403"})
  void onlyTheProvidersAdministratorConnects(String user, int status) {
    var api = Api.as(user);
    var id = root.idOf("provider/vcenters", "vc-tokyo");
    var body = Map.of("url", "https://localhost:1", "account", "a", "password", "p");

    assertThat(
            api.post("provider/vcenter-certificates", Map.of("url", "https://localhost:1"))
                .statusCode())
        .isEqualTo(status);
    assertThat(api.put("provider/vcenters/" + id + "/connection", body).statusCode())
        .isEqualTo(status);
    assertThat(api.request().post("provider/vcenters/" + id + "/sync").statusCode())
        .isEqualTo(status);
  }
}
