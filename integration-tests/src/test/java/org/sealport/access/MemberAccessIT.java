package org.sealport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** What owners let the members of their organization reach, beside what roles allow. */
class MemberAccessIT {
  private static final Map<String, ?> FOUR_CPUS = Map.of("hardware", Map.of("cpus", 4));

  private final Api alice = Api.as("alice");
  private final Api victor = Api.as("victor");
  private final Api carol = Api.as("carol");
  private final Cloud mine = Cloud.of(victor);
  private final String vm = mine.createVm("acme-tokyo", false);
  private final String vApp = mine.vm(vm).path("vApp");

  /**
   * @param members name=level
   */
  private static Response restrict(Api by, String vApp, String everyone, String... members) {
    var named =
        Arrays.stream(members)
            .map(each -> each.split("="))
            .map(each -> Map.of("name", each[0], "level", each[1]))
            .toList();
    return by.put("vapps/" + vApp + "/access", Map.of("everyone", everyone, "members", named));
  }

  private void restrict(String everyone, String... members) {
    var done = restrict(victor, vApp, everyone, members);
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(204);
  }

  private static void refused(Response answer, String needed, String held) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
    assertThat(answer.asString())
        .contains("ACCESS_TOO_LOW", "needs " + needed + " access", "you have " + held, "victor");
  }

  private Response edit(Api by) {
    return by.request().contentType("application/json").body(FOUR_CPUS).patch("vms/" + vm);
  }

  private int power(Api by) {
    return by.post("vms/" + vm + "/power", Map.of("operation", "POWER_ON")).statusCode();
  }

  @Test
  void untilItsOwnerSaysOtherwiseEverybodyReachesAllOfIt() {
    var access = carol.get("vapps/" + vApp + "/access");

    assertThat(access.<String>path("owner")).isEqualTo("victor");
    assertThat(access.<String>path("everyone")).isEqualTo("FULL_CONTROL");
    assertThat(access.<List<?>>path("members")).isEmpty();
    assertThat(carol.get("vms/" + vm).<Boolean>path("restricted")).isFalse();
  }

  @Test
  void whoIsNotLetInDoesNotKnowThatItExists() {
    var name = victor.get("vms/" + vm).<String>path("name");
    restrict("NONE");

    for (var path : List.of("vms/" + vm, "vapps/" + vApp, "vapps/" + vApp + "/access")) {
      assertThat(carol.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(carol.get("vms?name=" + name).<Integer>path("total")).isZero();
    assertThat(carol.get("tasks?size=100").<List<String>>path("items.target.id"))
        .doesNotContain(vm, vApp);
    assertThat(alice.get("tasks?size=100").<List<String>>path("items.target.id")).contains(vm);
    assertThat(power(carol)).isEqualTo(404);
    assertThat(carol.request().delete("vms/" + vm).statusCode()).isEqualTo(404);
    assertThat(restrict(carol, vApp, "FULL_CONTROL").statusCode()).isEqualTo(404);

    assertThat(victor.get("vms?name=" + name).<Integer>path("total")).isEqualTo(1);
    assertThat(alice.get("vms/" + vm).<Boolean>path("restricted")).isTrue();
    assertThat(alice.get("vms/" + vm).<String>path("access")).isEqualTo("FULL_CONTROL");
    assertThat(Api.as("root", "acme").get("vms/" + vm).statusCode()).isEqualTo(200);
    assertThat(Api.as("olivia", "acme").get("vms/" + vm).statusCode()).isEqualTo(200);
  }

  @Test
  void eachLevelAllowsWhatItSaysAndTheRefusalNamesWhoCanGiveMore() {
    var into = mine.createVm("acme-tokyo", false);
    var other = mine.vm(into).<String>path("vApp");

    restrict("READ_ONLY");
    assertThat(carol.get("vms/" + vm).<String>path("access")).isEqualTo("READ_ONLY");
    refused(edit(carol), "Change", "ReadOnly");
    refused(carol.post("vms/" + vm + "/edits/preflight", FOUR_CPUS), "Change", "ReadOnly");
    refused(
        carol.post(
            "vapps/" + vApp + "/copies",
            Map.of("name", Cloud.unique("copy"), "vdc", mine.vdc("acme-tokyo"))),
        "Change",
        "ReadOnly");
    assertThat(power(carol)).isEqualTo(403);

    restrict("NONE", "carol=CHANGE");
    carol.done(edit(carol));
    refused(carol.request().delete("vms/" + vm), "FullControl", "Change");
    refused(restrict(carol, vApp, "FULL_CONTROL"), "FullControl", "Change");
    refused(carol.post("vms/" + vm + "/moves", Map.of("vApp", other)), "FullControl", "Change");

    restrict("READ_ONLY", "carol=FULL_CONTROL");
    assertThat(restrict(carol, vApp, "READ_ONLY", "carol=FULL_CONTROL").statusCode())
        .isEqualTo(204);
    carol.done(carol.request().delete("vms/" + vm));
  }

  @Test
  void aCopyIsItsMakersAndEveryoneReachesItNoFurtherThanItsSource() {
    restrict("READ_ONLY", "carol=CHANGE");
    var wanted = Map.of("name", Cloud.unique("copy"), "vdc", mine.vdc("acme-tokyo"));

    var copy = carol.done(carol.post("vapps/" + vApp + "/copies", wanted));

    var access = carol.get("vapps/" + copy + "/access");
    assertThat(access.<String>path("owner")).isEqualTo("carol");
    assertThat(access.<String>path("everyone")).isEqualTo("READ_ONLY");
    assertThat(access.<List<?>>path("members")).isEmpty();
  }

  @Test
  void anOwnerGivesItToAMemberAndKeepsWhatEveryoneHas() {
    restrict("NONE", "carol=READ_ONLY");

    var given = victor.put("vapps/" + vApp + "/access/owner", Map.of("owner", "carol"));

    assertThat(given.statusCode()).as(given.asString()).isEqualTo(204);
    assertThat(victor.get("vms/" + vm).statusCode()).isEqualTo(404);
    assertThat(carol.get("vms/" + vm).<String>path("owner")).isEqualTo("carol");
    assertThat(carol.get("vapps/" + vApp + "/access").<List<?>>path("members")).isEmpty();
    assertThat(alice.get("audit?object=" + vApp).<List<String>>path("items.operation"))
        .contains("VAPP_ACCESS", "VAPP_OWNER");
  }

  @Test
  void onlyMembersOfTheOrganizationAreLetIn() {
    var refused = restrict(victor, vApp, "NONE", "uma=CHANGE", "gina=CHANGE", "nobody=CHANGE");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("MEMBER_UNKNOWN", "gina, nobody").doesNotContain("uma");
    assertThat(victor.put("vapps/" + vApp + "/access/owner", Map.of("owner", "gina")).statusCode())
        .isEqualTo(400);
    assertThat(victor.get("vapps/" + vApp + "/access").<String>path("everyone"))
        .isEqualTo("FULL_CONTROL");
  }

  @ParameterizedTest(name = "{0}: read {1}, change {2}")
  @CsvSource({
    "alice,  200, 204",
    "carol,  200, 204",
    "victor, 200, 204",
    "uma,    200, 403",
    "connie, 403, 403",
    "olivia, 200, 403",
    "gina,   404, 404"
  })
  void aRoleMayDoWhatItsRightsSay(String user, int read, int change) {
    var api = user.equals("olivia") ? Api.as(user, "acme") : Api.as(user);

    assertThat(api.get("vapps/" + vApp + "/access").statusCode()).isEqualTo(read);
    assertThat(restrict(api, vApp, "FULL_CONTROL").statusCode()).isEqualTo(change);
    assertThat(api.put("vapps/" + vApp + "/access/owner", Map.of("owner", "victor")).statusCode())
        .isEqualTo(change);
  }

  @Test
  void aVmThatMovesIntoARestrictedVAppIsAsHidden() {
    var into = vApp();
    assertThat(restrict(victor, into, "NONE").statusCode()).isEqualTo(204);

    victor.done(victor.post("vms/" + vm + "/moves", Map.of("vApp", into)));

    assertThat(carol.get("vms/" + vm).statusCode()).isEqualTo(404);
    assertThat(victor.get("vms/" + vm).<String>path("vApp")).isEqualTo(into);
    assertThat(restrict(victor, into, "READ_ONLY").statusCode()).isEqualTo(204);
    assertThat(carol.get("vms/" + vm).<String>path("access")).isEqualTo("READ_ONLY");
  }

  private String vApp() {
    var built =
        victor.post(
            "vapps",
            Map.of(
                "name",
                Cloud.unique("vault"),
                "vdc",
                mine.vdc("acme-tokyo"),
                "vms",
                List.of(Cloud.blank(Cloud.unique("inside"), false, Map.of()))));
    return victor.done(built);
  }
}
