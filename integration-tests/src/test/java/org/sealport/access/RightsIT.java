package org.sealport.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/**
 * Each demo user against the running portal: what the role allows, and nothing of another
 * organization.
 */
class RightsIT {
  private static final List<String> LISTS =
      List.of("vdcs", "vapps", "vms", "catalogs", "templates", "tasks");

  @ParameterizedTest(name = "{0}: vdcs, vapps, vms, catalogs, templates, tasks {1}; provider {2}")
  @CsvSource(
      textBlock =
          """
          alice,  200 200 200 200 200 200, 403
          carol,  200 200 200 200 200 200, 403
          victor, 200 200 200 200 200 200, 403
          uma,    200 200 200 403 403 200, 403
          connie, 403 403 200 403 403 403, 403
          gina,   200 200 200 200 200 200, 403
          gus,    200 200 200 403 403 200, 403
          olivia, 200 200 200 200 200 200, 200
          root,   200 200 200 200 200 200, 200
          """)
  void readsWhatItsRoleAllows(String user, String lists, int provider) {
    var api = Api.as(user);

    assertThat(LISTS.stream().map(list -> String.valueOf(api.get(list).statusCode())))
        .containsExactly(lists.split(" "));
    assertThat(api.get("provider/vcenters").statusCode()).isEqualTo(provider);
  }

  @ParameterizedTest(
      name = "{0}: create VM {1}, create catalog {2}, power {3}, register vCenter {4}")
  @CsvSource(
      textBlock =
          """
          alice,  202, 201, 202, 403
          carol,  202, 201, 202, 403
          victor, 202, 403, 202, 403
          uma,    403, 403, 202, 403
          connie, 403, 403, 403, 403
          olivia, 403, 403, 403, 403
          """)
  void changesWhatItsRoleAllows(
      String user, int createVm, int createCatalog, int power, int register) {
    var api = Api.as(user);
    var acme = Cloud.of(Api.as("alice"));
    var vm = acme.createVm("acme-tokyo", false);
    var organization = user.equals("olivia") ? "?organization=acme" : "";

    assertThat(
            api.post(
                    "vms" + organization,
                    acme.windowsVm(Cloud.unique("right"), "acme-tokyo", false))
                .statusCode())
        .isEqualTo(createVm);
    assertThat(
            api.post("catalogs" + organization, Map.of("name", Cloud.unique("catalog")))
                .statusCode())
        .isEqualTo(createCatalog);
    assertThat(
            api.post("vms/" + vm + "/power" + organization, Map.of("operation", "POWER_ON"))
                .statusCode())
        .isEqualTo(power);
    assertThat(
            api.post("provider/vcenters", Map.of("kind", "LAB", "name", "no", "version", "8.0.3"))
                .statusCode())
        .isEqualTo(register);
  }

  @Test
  void anotherOrganizationsObjectsAreNotFoundNotForbidden() {
    var gina = Api.as("gina");
    var globexVm = gina.idOf("vms", "lab-1");
    var globexVApp = gina.idOf("vapps", "research");
    var globexVdc = gina.idOf("vdcs", "globex-tokyo");
    var task = gina.get("tasks").<String>path("items[0].id");
    var alice = Api.as("alice");

    Stream.of("vms/" + globexVm, "vapps/" + globexVApp, "vdcs/" + globexVdc, "tasks/" + task)
        .forEach(path -> assertThat(alice.get(path).statusCode()).as(path).isEqualTo(404));
    assertThat(alice.request().delete("vms/" + globexVm).statusCode()).isEqualTo(404);
    assertThat(alice.request().put("vms/" + globexVm + "/tpm").statusCode()).isEqualTo(404);
    assertThat(
            alice.post("vms/" + globexVm + "/power", Map.of("operation", "POWER_ON")).statusCode())
        .isEqualTo(404);
    var into = Cloud.of(alice).windowsVm(Cloud.unique("foreign"), "acme-tokyo", false);
    into.put("vdc", globexVdc);
    assertThat(alice.post("vms", into).statusCode()).isEqualTo(404);
    assertThat(alice.get("vms?organization=globex").statusCode())
        .as("naming it does not help")
        .isIn(403, 404);
  }

  @Test
  void aUserOfTwoOrganizationsActsInTheOneItNames() {
    assertThat(Api.as("mika", "acme").get("me").<List<String>>path("roles"))
        .containsExactly("vApp Author");
    assertThat(Api.as("mika", "globex").get("me").<List<String>>path("roles"))
        .containsExactly("vApp User");
    assertThat(Api.as("mika", "globex").idOf("vms", "lab-1")).isNotNull();
    assertThat(Api.as("mika", "acme").get("vms").<List<String>>path("items.name"))
        .doesNotContain("lab-1");
  }

  @Test
  void withoutATokenOrWithAForgedOneNothingIsTold() {
    assertThat(Api.anonymous().get("vms").statusCode()).isEqualTo(401);
    var token = Api.token("victor");
    var parts = token.split("\\.");
    assertThat(Api.withToken(parts[0] + "." + parts[1] + ".").get("vms").statusCode())
        .isEqualTo(401);
    assertThat(Api.withToken("garbage").get("vms").statusCode()).isEqualTo(401);
  }
}
