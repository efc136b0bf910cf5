package org.sealport.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import io.restassured.config.RestAssuredConfig;
import io.restassured.config.SSLConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.ApiCode;
import org.sealport.support.Cloud;
import org.sealport.support.Stack;

/** The document that the portal serves, against its code and against what it really answers. */
class OpenApiIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DOCUMENT = "https://sealport.test/openapi";
  private static JsonNode document;

  @BeforeAll
  static void read() throws JsonProcessingException {
    var config =
        RestAssuredConfig.config().sslConfig(SSLConfig.sslConfig().trustStore(Stack.trust()));
    document =
        JSON.readTree(
            given()
                .config(config)
                .accept(ContentType.JSON)
                .get(Stack.portal() + "/openapi")
                .asString());
  }

  @Test
  void everyOperationOfTheCodeIsDocumentedWithItsParametersAndNoOther() {
    var coded = new TreeMap<String, String>();
    ApiCode.all()
        .forEach(
            method ->
                coded.put(ApiCode.key(method), String.join(", ", ApiCode.parameters(method))));
    var served = new TreeMap<String, String>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (operation.getValue().has("responses")) {
                            served.put(
                                operation.getKey().toUpperCase() + path.getKey(),
                                parameters(operation.getValue()));
                          }
                        }));

    assertThat(served).isEqualTo(coded);
  }

  private static String parameters(JsonNode operation) {
    var found = new TreeSet<String>();
    operation
        .path("parameters")
        .forEach(each -> found.add(each.path("in").asText() + " " + each.path("name").asText()));
    return String.join(", ", found);
  }

  @Test
  void everyOperationNamesItsRightsItsAnswersAndHowItRefuses() {
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
        .isEqualTo("bearer");
    assertThat(document.at("/security/0/bearer").isArray()).isTrue();
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation -> {
                      if (!operation.has("responses")) {
                        return;
                      }
                      var id = operation.path("operationId").asText();
                      assertThat(operation.has("x-sealport-rights")).as(id).isTrue();
                      assertThat(
                              operation
                                  .at("/responses/default/content")
                                  .has("application/problem+json"))
                          .as(id)
                          .isTrue();
                      assertThat(operation.path("responses").size()).as(id).isGreaterThan(1);
                    }));
    var references = new ArrayList<String>();
    document.findValuesAsText("$ref", references);
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue());
  }

  @Test
  void whatThePortalAnswersFitsTheDocument() {
    var victor = Api.as("victor");
    var alice = Api.as("alice");
    var root = Api.as("root");
    var acme = Cloud.of(victor);
    var vm = acme.createVm("acme-tokyo", true);
    var template = acme.capture(vm, "REPLACE");
    for (var path :
        List.of("me", "vdcs", "vms", "vapps", "catalogs", "templates", "tasks", "tpm-policy")) {
      fits("/" + path, "get", victor.get(path));
    }
    fits("/vms/{vm}", "get", victor.get("vms/" + vm));
    fits("/vms/{vm}/tpm", "get", victor.get("vms/" + vm + "/tpm"));
    fits("/vms/{vm}/tpm/never-copy", "get", victor.get("vms/" + vm + "/tpm/never-copy"));
    fits("/templates/{template}", "get", victor.get("templates/" + template));
    fits("/audit", "get", alice.get("audit"));
    for (var path :
        List.of("vcenters", "drift", "key-providers", "organizations", "tasks", "audit")) {
      fits("/provider/" + path, "get", root.get("provider/" + path));
    }
    var tokyo = root.idOf("provider/vcenters", "vc-tokyo");
    var unmanaged = "/provider/vcenters/{vCenter}/unmanaged-vms";
    fits(unmanaged, "get", root.get(unmanaged.substring(1).replace("{vCenter}", tokyo)));
    var bad = acme.vm(Cloud.unique("bad"), "acme-tokyo", true, Map.of("firmware", "BIOS"));
    fits("/vms/preflight", "post", victor.post("vms/preflight", bad));
    fits("/vms", "post", victor.post("vms", bad));
    fits(
        "/vms",
        "post",
        victor.post("vms", acme.windowsVm(Cloud.unique("good"), "acme-tokyo", false)));
    fits("/vms", "post", victor.post("vms", Map.of("name", "incomplete")));
    fits("/vms/{vm}", "get", victor.get("vms/unknown"));
    fits("/audit", "get", victor.get("audit"));
  }

  private static void fits(String path, String verb, Response answer) {
    var responses = document.path("paths").path("/sealport/v1" + path).path(verb).path("responses");
    var status = String.valueOf(answer.statusCode());
    var key = responses.has(status) ? status : "default";
    var media = answer.contentType().replaceAll(";.*", "");
    var content = responses.path(key).path("content");
    var what = verb + " " + path + " " + status + " " + media + ": " + answer.asString();
    assertThat(content.has(media)).as(what).isTrue();
    var reference = content.path(media).path("schema").path("$ref").asText();
    var factory =
        JsonSchemaFactory.getInstance(
            VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(OpenApi30.getInstance())
                    .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
                    .schemaLoaders(
                        loaders -> loaders.schemas(Map.of(DOCUMENT, document.toString()))));
    var schema = factory.getSchema(SchemaLocation.of(DOCUMENT + reference));
    assertThat(schema.validate(withoutNulls(answer))).as(what).isEmpty();
  }

  /** Null says that there is none, just as a missing field does. */
  private static JsonNode withoutNulls(Response answer) {
    try {
      return prune(JSON.readTree(answer.asString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode prune(JsonNode node) {
    for (var children = node.elements(); children.hasNext(); ) {
      var child = children.next();
      if (child.isNull()) {
        children.remove();
      } else {
        prune(child);
      }
    }
    return node;
  }
}
