package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.KeycloakAdmin;
import org.sealport.support.VcdApi;

/** API tokens as go-vcloud-director and scripts make, use and revoke them. */
class ApiTokenIT {
  private static final String ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final String ACME = "/oauth/tenant/acme";

  private final VcdApi alice = VcdApi.signIn("alice", "acme");

  private static String register(VcdApi who, String at) {
    var made = who.json("POST", at + "/register", named(Cloud.unique("token")));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(200);
    return made.path("client_id");
  }

  private static String named(String name) {
    return "{\"client_name\": \"" + name + "\"}";
  }

  private static Response token(String at, Map<String, String> form) {
    return VcdApi.anonymous()
        .urlEncodingEnabled(true)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .formParams(form)
        .post(at + "/token");
  }

  private static Response give(VcdApi who, String at, String client) {
    return token(
        at, Map.of("grant_type", ASSERTION, "assertion", who.token(), "client_id", client));
  }

  private static Response signIn(String at, String secret) {
    return token(at, Map.of("grant_type", "refresh_token", "refresh_token", secret));
  }

  private static VcdApi signedIn(String at, String secret) {
    return VcdApi.withToken(
        signIn(at, secret).then().statusCode(200).extract().path("access_token"));
  }

  private static void refused(Response answer, int status, String error) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.<String>path("error")).isEqualTo(error);
    assertThat(answer.<String>path("error_description")).isNotBlank();
  }

  @Test
  void aTokenIsMadeUsedListedAndRevoked() {
    var client = register(alice, ACME);
    var given = give(alice, ACME, client);
    assertThat(given.statusCode()).as(given.asString()).isEqualTo(200);
    String secret = given.path("refresh_token");
    assertThat(given.<String>path("access_token")).hasSizeGreaterThan(32);
    assertThat(given.<String>path("token_type")).isEqualTo("Bearer");
    assertThat(given.<Integer>path("expires_in")).isEqualTo(3600);

    var script = signedIn(ACME, secret);
    var session = script.json("GET", "/cloudapi/1.0.0/sessions/current", null);
    assertThat(session.<String>path("user.name")).isEqualTo("alice");
    assertThat(session.<String>path("org.name")).isEqualTo("acme");
    assertThat(script.get("/api/query?type=vm").statusCode()).isEqualTo(200);

    var urn = "urn:vcloud:token:" + client;
    var one = script.json("GET", "/cloudapi/1.0.0/tokens/" + urn, null);
    assertThat(one.<String>path("owner.name")).isEqualTo("alice");
    assertThat(one.<String>path("org.name")).isEqualTo("acme");
    assertThat(one.<String>path("lastUsedTime")).isNotNull();
    String name = one.path("name");
    var found =
        alice.json(
            "GET",
            "/cloudapi/1.0.0/tokens?filter=(name==" + name + ";owner.name==alice)&pageSize=128",
            null);
    assertThat(found.<Integer>path("resultTotal")).isEqualTo(1);

    var unused = signedIn(ACME, secret);
    assertThat(alice.json("DELETE", "/cloudapi/1.0.0/tokens/" + urn, null).statusCode())
        .isEqualTo(204);
    refused(signIn(ACME, secret), 400, "invalid_grant");
    assertThat(unused.get("/api/org").statusCode()).isEqualTo(401);
    var audit = Api.as("alice").get("audit?text=" + name);
    assertThat(audit.<List<String>>path("items.operation"))
        .as("used twice, told of once")
        .containsExactlyInAnyOrder("API_TOKEN_CREATE", "API_TOKEN_USE", "API_TOKEN_REVOKE");
    assertThat(audit.asString()).doesNotContain(secret);
  }

  @Test
  void aSecretIsGivenOutOnceAndToItsOwnerOnly() {
    var client = register(alice, ACME);
    var carol = VcdApi.signIn("carol", "acme");

    refused(give(carol, ACME, client), 403, "access_denied");
    assertThat(give(alice, ACME, client).statusCode()).isEqualTo(200);
    refused(give(alice, ACME, client), 400, "invalid_grant");
    var urn = "/cloudapi/1.0.0/tokens/urn:vcloud:token:" + client;
    assertThat(carol.json("GET", urn, null).statusCode()).isEqualTo(403);
    assertThat(carol.json("DELETE", urn, null).statusCode()).isEqualTo(403);
    assertThat(VcdApi.signIn("gina", "globex").json("GET", urn, null).statusCode()).isEqualTo(403);
    assertThat(alice.json("GET", urn, null).statusCode()).isEqualTo(200);
  }

  @Test
  void theProvidersTokensAreForTheProvider() {
    var root = VcdApi.signIn("root", "System");
    var client = register(root, "/oauth/provider");
    String secret = give(root, "/oauth/provider", client).path("refresh_token");

    assertThat(signedIn("/oauth/provider", secret).get("/api/admin").statusCode()).isEqualTo(200);
    refused(signIn(ACME, secret), 400, "invalid_grant");
    refused(alice.json("POST", "/oauth/provider/register", named("x")), 403, "access_denied");
    refused(alice.json("POST", "/oauth/tenant/globex/register", named("x")), 403, "access_denied");
  }

  @Test
  void aTokenEndsWithItsHoldersRolesAndWithItsHolder() {
    var keycloak = new KeycloakAdmin();
    var name = Cloud.unique("token-holder");
    var person = keycloak.createPerson(name, "Holder");
    try {
      keycloak.join(person, "acme");
      keycloak.role(person, "acme", "vApp Author", true);
      var who = VcdApi.signIn(name, "acme");
      String secret = give(who, ACME, register(who, ACME)).path("refresh_token");
      assertThat(signedIn(ACME, secret).get("/api/query?type=vApp").statusCode()).isEqualTo(200);

      keycloak.role(person, "acme", "vApp Author", false);
      assertThat(signedIn(ACME, secret).get("/api/query?type=vApp").statusCode()).isEqualTo(403);

      keycloak.change(person, Map.of("enabled", false));
      refused(signIn(ACME, secret), 400, "invalid_grant");
    } finally {
      keycloak.remove(person);
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "grant_type=password&username=alice&password=x, 400, unsupported_grant_type",
    "grant_type=refresh_token, 400, invalid_request",
    "grant_type=refresh_token&refresh_token=x, 400, invalid_grant",
    "grant_type=refresh_token&refresh_token=%, 400, invalid_request",
    "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=x&client_id=x, 401,"
        + " invalid_grant",
    "x, 400, invalid_request",
    "'', 400, invalid_request",
  })
  void badForms(String body, int status, String error) {
    refused(
        VcdApi.anonymous()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body)
            .post(ACME + "/token"),
        status,
        error);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{\"client_name\": {}}", "{\"client_name\": \"\"}", "{}"})
  void badNames(String body) {
    refused(alice.json("POST", ACME + "/register", body), 400, "invalid_request");
  }

  @Test
  void neitherFormNorJson() {
    refused(alice.post(ACME + "/register", "text/plain", "x"), 415, "invalid_request");
    refused(alice.post(ACME + "/token", "application/json", "{}"), 415, "invalid_request");
    refused(
        VcdApi.anonymous()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("grant_type=" + "x".repeat(1 << 20))
            .post(ACME + "/token"),
        413,
        "invalid_request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page=0", "pageSize=129", "pageSize=x", "filter=name", "filter=((name==x"})
  void badPages(String query) {
    assertThat(alice.json("GET", "/cloudapi/1.0.0/tokens?" + query, null).statusCode())
        .isEqualTo(400);
  }

  @Test
  void withoutATokenNothingIsTold() {
    assertThat(VcdApi.anonymous().post(ACME + "/register").statusCode()).isEqualTo(401);
    assertThat(VcdApi.anonymous().get("/cloudapi/1.0.0/tokens").statusCode()).isEqualTo(401);
    assertThat(VcdApi.withToken("sealport.x").get("/api/org").statusCode()).isEqualTo(401);
  }
}
