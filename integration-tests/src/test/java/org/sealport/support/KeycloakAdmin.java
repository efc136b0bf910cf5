package org.sealport.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** What an administrator does in Keycloak, by its own API. */
public final class KeycloakAdmin {
  private static final String PORTAL_CLIENT = "sealport-portal";
  private static final String ACCESS_TOKEN_SECONDS = "access.token.lifespan";

  private final String token = token();

  private static String token() {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "admin-cli")
        .formParam("username", "admin")
        .formParam("password", "sealport-demo")
        .post(server() + "/realms/master/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  private static String server() {
    return Stack.issuer().replaceAll("/realms/.*", "");
  }

  /** A person with the demo's password; answers the id. */
  public String createPerson(String username, String lastName) {
    var person =
        Map.of(
            "username",
            username,
            "enabled",
            true,
            "emailVerified",
            true,
            "email",
            username + "@example.org",
            "firstName",
            "Test",
            "lastName",
            lastName,
            "credentials",
            List.of(Map.of("type", "password", "value", "sealport-demo")));
    var made = admin().body(person).post("/users");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    var location = made.header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private String organization(String name) {
    return admin().queryParam("search", name).get("/organizations").path("[0].id");
  }

  /** Makes a member one of a role's group, or takes that away. */
  public void role(String person, String organization, String role, boolean held) {
    var groups = "/organizations/" + organization(organization) + "/groups";
    String group =
        admin().queryParam("max", 100).get(groups).path("find { it.name == '" + role + "' }.id");
    var path = groups + "/" + group + "/members/" + person;
    var changed = held ? admin().put(path) : admin().delete(path);
    assertThat(changed.statusCode()).as(changed.asString()).isBetween(200, 204);
  }

  public void join(String person, String organization) {
    var id = organization(organization);
    var joined = admin().body(person).post("/organizations/" + id + "/members");
    assertThat(joined.statusCode()).as(joined.asString()).isEqualTo(201);
  }

  public void change(String person, Map<String, Object> facts) {
    Map<String, Object> whole = admin().get("/users/" + person).jsonPath().getMap("");
    whole.putAll(facts);
    var changed = admin().body(whole).put("/users/" + person);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(204);
  }

  /** Ends every session of a person. */
  public void signOut(String person) {
    assertThat(admin().post("/users/" + person + "/logout").statusCode()).isEqualTo(204);
  }

  public void remove(String person) {
    assertThat(admin().delete("/users/" + person).statusCode()).isEqualTo(204);
  }

  /** How long the portal trusts what it knows of a person; 0 is the realm's own setting. */
  public void accessTokensLive(int seconds) {
    Map<String, Object> client =
        admin().queryParam("clientId", PORTAL_CLIENT).get("/clients").jsonPath().getMap("[0]");
    @SuppressWarnings("unchecked")
    var attributes = (Map<String, Object>) client.get("attributes");
    attributes.put(ACCESS_TOKEN_SECONDS, seconds == 0 ? "" : String.valueOf(seconds));
    var changed = admin().body(client).put("/clients/" + client.get("id"));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(204);
  }

  private RequestSpecification admin() {
    return given()
        .baseUri(server() + "/admin/realms/sealport")
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON);
  }
}
