package org.sealport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** What the owner of a catalog lets the members of its organization reach. */
class CatalogMemberAccessIT {
  private final Api carol = Api.as("carol");
  private final Api victor = Api.as("victor");
  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(carol);
  private final String catalog =
      carol.post("catalogs", Map.of("name", Cloud.unique("golden"))).path("id");

  private Response restrict(Api by, String everyone, String member, String level) {
    var members = member == null ? List.of() : List.of(Map.of("name", member, "level", level));
    return by.put(
        "catalogs/" + catalog + "/access", Map.of("everyone", everyone, "members", members));
  }

  private void restrict(String everyone, String member, String level) {
    var done = restrict(carol, everyone, member, level);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(204);
  }

  private Response capture(Api by) {
    var vm = Cloud.of(by).createVm("acme-tokyo", false);
    return by.post(
        "vapps/" + Cloud.of(by).vm(vm).path("vApp") + "/captures",
        Map.of("catalog", catalog, "name", Cloud.unique("item")));
  }

  private int instantiate(Api by, String template) {
    var body = Map.of("name", Cloud.unique("made"), "vdc", acme.vdc("acme-tokyo"));
    return by.post("templates/" + template + "/instances", body).statusCode();
  }

  private static void refused(Response answer, String needed, String held) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    assertThat(answer.asString())
        .contains("ACCESS_TOO_LOW", "needs " + needed + " access", "you have " + held, "carol");
  }

  @Test
  void whoIsNotLetInDoesNotKnowThatItExists() {
    var template = carol.done(capture(carol));
    restrict("NONE", null, null);

    for (var path : List.of("catalogs/" + catalog, "templates/" + template)) {
      assertThat(victor.get(path).statusCode()).as(path).isEqualTo(404);
      assertThat(carol.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(alice.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(victor.get("catalogs").<List<String>>path("items.id")).doesNotContain(catalog);
    assertThat(victor.get("templates?size=100").<List<String>>path("items.id"))
        .doesNotContain(template);
    assertThat(victor.get("tasks?size=100").<List<String>>path("items.target.id"))
        .doesNotContain(template);
    assertThat(instantiate(victor, template)).isEqualTo(404);
    assertThat(capture(victor).statusCode()).isEqualTo(404);
  }

  @Test
  void eachLevelAllowsWhatItSays() {
    var template = carol.done(capture(carol));

    restrict("READ_ONLY", null, null);
    assertThat(victor.get("catalogs/" + catalog).<String>path("access")).isEqualTo("READ_ONLY");
    assertThat(instantiate(victor, template)).isEqualTo(202);
    refused(capture(victor), "Change", "ReadOnly");

    restrict("NONE", "victor", "CHANGE");
    assertThat(capture(victor).statusCode()).isEqualTo(202);
    assertThat(victor.get("catalogs/" + catalog).<Boolean>path("restricted")).isTrue();
    assertThat(victor.get("catalogs/" + catalog).<String>path("owner")).isEqualTo("carol");
  }

  @Test
  void anOwnerGivesItToAMemberAndKeepsWhatEveryoneHas() {
    var owner = "catalogs/" + catalog + "/access/owner";
    assertThat(carol.put(owner, Map.of("owner", "gina")).statusCode()).isEqualTo(400);
    restrict("READ_ONLY", null, null);

    assertThat(carol.put(owner, Map.of("owner", "victor")).statusCode()).isEqualTo(204);

    refused(carol, "victor");
    assertThat(victor.get("catalogs/" + catalog).<String>path("access")).isEqualTo("FULL_CONTROL");
    assertThat(alice.get("audit?object=" + catalog).<List<String>>path("items.operation"))
        .contains("CATALOG_ACCESS", "CATALOG_OWNER");
  }

  private void refused(Api by, String owner) {
    var answer = by.request().delete("catalogs/" + catalog);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.asString()).contains("needs FullControl access", "Its owner " + owner);
  }

  @ParameterizedTest(name = "{0}: read {1}, change {2}")
  @CsvSource({
    "alice,  200, 204",
    "carol,  200, 204",
    "victor, 200, 403",
    "uma,    403, 403",
    "connie, 403, 403",
    "olivia, 200, 403",
    "gina,   404, 404"
  })
  void aRoleMayDoWhatItsRightsSay(String user, int read, int change) {
    var api = user.equals("olivia") ? Api.as(user, "acme") : Api.as(user);

    assertThat(api.get("catalogs/" + catalog + "/access").statusCode()).isEqualTo(read);
    assertThat(restrict(api, "FULL_CONTROL", null, null).statusCode()).isEqualTo(change);
    assertThat(
            api.put("catalogs/" + catalog + "/access/owner", Map.of("owner", "carol")).statusCode())
        .isEqualTo(change);
  }
}
