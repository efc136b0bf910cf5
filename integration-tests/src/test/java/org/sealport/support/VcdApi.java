package org.sealport.support;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The Cloud Director compatible API as one caller sees it. */
public final class VcdApi {
  private static final RestAssuredConfig CONFIG =
      RestAssuredConfig.config()
          .sslConfig(SSLConfig.sslConfig().trustStore(Stack.trust()))
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private static final FreshTokens TOKENS = new FreshTokens();

  private final String token;

  private VcdApi(String token) {
    this.token = token;
  }

  /** Signed in, lately. */
  public static VcdApi signIn(String user, String organization) {
    var name = user + "@" + organization;
    return new VcdApi(TOKENS.of(name, () -> token(name, organization.equals("System"))));
  }

  private static String token(String name, boolean provider) {
    return signIn(name, "sealport-demo", provider)
        .then()
        .statusCode(200)
        .extract()
        .header("X-VMWARE-VCLOUD-ACCESS-TOKEN");
  }

  /** Whoever holds this token. */
  public static VcdApi withToken(String token) {
    return new VcdApi(token);
  }

  public String token() {
    return token;
  }

  public static Response signIn(String user, String password, boolean provider) {
    return anonymous()
        .auth()
        .preemptive()
        .basic(user, password)
        .post("/cloudapi/1.0.0/sessions" + (provider ? "/provider" : ""));
  }

  public static RequestSpecification anonymous() {
    return given()
        .spec(new RequestSpecBuilder().setConfig(CONFIG).setBaseUri(Stack.portal()).build())
        .urlEncodingEnabled(false);
  }

  public RequestSpecification request() {
    return request("37.2");
  }

  /** A request of this caller in a version. */
  public RequestSpecification request(String version) {
    return anonymous()
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/*+xml;version=" + version);
  }

  public Response get(String path) {
    return request().get(path);
  }

  /** Plain JSON of the newer half. */
  public Response json(String method, String path, String body) {
    var request =
        anonymous()
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json;version=37.2");
    return body == null
        ? request.request(method, path)
        : request
            .header("Content-Type", "application/json")
            .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .request(method, path);
  }

  /** Sends a document as bytes, whatever it is. */
  public Response post(String path, String type, String body) {
    return request()
        .header("Content-Type", type)
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(path);
  }
}
