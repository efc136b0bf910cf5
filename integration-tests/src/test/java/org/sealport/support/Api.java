package org.sealport.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The native API as one caller sees it. */
public final class Api {
  private static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config().sslConfig(SSLConfig.sslConfig().trustStore(Stack.trust()));
  private static final FreshTokens TOKENS = new FreshTokens();
  private static final int TASK_SECONDS = 60;

  private final String token;
  private final String organization;
  private final String portal;

  private Api(String token, String organization) {
    this(token, organization, Stack.portal());
  }

  private Api(String token, String organization, String portal) {
    this.token = token;
    this.organization = organization;
    this.portal = portal;
  }

  /** The same caller at another portal of the same identity provider and certificate authority. */
  public Api at(String otherPortal) {
    return new Api(token, organization, otherPortal);
  }

  /** A demo user, in the only organization it has. */
  public static Api as(String user) {
    return new Api(fresh(user), null);
  }

  /** A demo user of several organizations, in this one. */
  public static Api as(String user, String organization) {
    return new Api(fresh(user), organization);
  }

  public static Api anonymous() {
    return new Api(null, null);
  }

  public static Api withToken(String token) {
    return new Api(token, null);
  }

  private static String fresh(String user) {
    return TOKENS.of(user, () -> token(user));
  }

  /** A fresh access token by password grant; the demo's users all have the same password. */
  public static String token(String user) {
    return given()
        .formParam("grant_type", "password")
        .formParam("client_id", "sealport-cli")
        .formParam("username", user)
        .formParam("password", "sealport-demo")
        .formParam("scope", "openid organization:*")
        .post(Stack.issuer() + "/protocol/openid-connect/token")
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** A request of this caller below {@code /sealport/v1}. */
  public RequestSpecification request() {
    var builder =
        new RequestSpecBuilder()
            .setConfig(CONFIG)
            .setBaseUri(portal)
            .setBasePath("/sealport/v1")
            .setAccept(ContentType.JSON);
    if (token != null) {
      builder.addHeader("Authorization", "Bearer " + token);
    }
    if (organization != null) {
      builder.addHeader("X-Sealport-Organization", organization);
    }
    return given().spec(builder.build());
  }

  public Response get(String path) {
    return request().get(path);
  }

  public Response post(String path, Object body) {
    return request().contentType(ContentType.JSON).body(body).post(path);
  }

  public Response put(String path, Object body) {
    return request().contentType(ContentType.JSON).body(body).put(path);
  }

  /** Sends a command and waits until its task has succeeded; answers the id of what it made. */
  public String done(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    var task = await(accepted.path("task"));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
    return accepted.path("entity");
  }

  /** Waits until a task has ended, however. */
  public Response await(String task) {
    var deadline = System.nanoTime() + TASK_SECONDS * 1_000_000_000L;
    while (true) {
      var answer = request().queryParam("wait", 10).get("tasks/" + task);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      var state = answer.<String>path("state");
      if (state.equals("SUCCEEDED") || state.equals("FAILED")) {
        return answer;
      }
      assertThat(System.nanoTime())
          .as("task %s ends: %s", task, answer.asString())
          .isLessThan(deadline);
    }
  }

  /** The id of the item of this name in a list. */
  public String idOf(String list, String name) {
    var answer = get(list + "?pageSize=500");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items.find { it.name == '" + name + "' }.id");
  }
}
