package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.lab.tpm.TpmException;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** Catalogs and templates between catalogs and organizations: share, publish, copy, move. */
class CatalogExchangeIT {
  private static final String SECRET = "the key of the payroll disk";
  private static final String PASSWORD = "a long enough password";

  private final Api alice = Api.as("alice");
  private final Api gina = Api.as("gina");
  private final Cloud acme = Cloud.of(alice);
  private final Cloud globex = Cloud.of(gina);

  private String catalog() {
    var made = alice.post("catalogs", Map.of("name", Cloud.unique("exchange")));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.path("id");
  }

  private Response toCapture(String vm, String catalog, String choice, String path) {
    return alice.post(
        "vapps/" + acme.vm(vm).path("vApp") + "/captures" + path,
        Map.of("catalog", catalog, "name", Cloud.unique("item"), "tpmProvisioning", choice));
  }

  private String capture(String vm, String catalog, String choice) {
    return alice.done(toCapture(vm, catalog, choice, ""));
  }

  private Response share(String catalog, Object... with) {
    return alice.put("catalogs/" + catalog + "/sharing", Map.of("organizations", List.of(with)));
  }

  @Test
  void aCatalogIsSharedWithANamedOrganizationReadOnlyAndTakenBack() {
    var catalog = catalog();
    var template = capture(acme.createVm("acme-tokyo", true), catalog, "REPLACE");
    assertThat(gina.get("catalogs/" + catalog).statusCode()).isEqualTo(404);

    var shared = share(catalog, "globex");

    assertThat(shared.<List<String>>path("sharedWith")).containsExactly("globex");
    var seen = gina.get("catalogs/" + catalog);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.<Boolean>path("own")).isFalse();
    assertThat(seen.<List<String>>path("sharedWith")).isEmpty();
    var instance = globex.instantiate(template, "globex-tokyo");
    assertThat(globex.vm(instance).<Boolean>path("tpm")).isTrue();
    Stream.of(
            gina.request().delete("templates/" + template),
            gina.request().delete("catalogs/" + catalog),
            gina.put("catalogs/" + catalog + "/sharing", Map.of("everyone", true)),
            gina.put("catalogs/" + catalog + "/publication", Map.of("password", PASSWORD)),
            gina.post("templates/" + template + "/moves", Map.of("catalog", catalog)),
            gina.post("templates/" + template + "/copies", Map.of("catalog", catalog)))
        .forEach(refused -> assertThat(refused.statusCode()).isEqualTo(404));

    assertThat(share(catalog).statusCode()).isEqualTo(200);
    assertThat(gina.get("catalogs/" + catalog).statusCode()).isEqualTo(404);
    assertThat(gina.get("templates/" + template).statusCode()).isEqualTo(404);
    assertThat(globex.vm(instance).statusCode()).as("what was made stays").isEqualTo(200);
  }

  @Test
  void anUnknownOrganizationIsRefusedByNameAndNothingChanges() {
    var catalog = catalog();
    share(catalog, "globex");

    var refused = share(catalog, "globex", "no-such-org");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("ORGANIZATION_UNKNOWN", "no-such-org");
    assertThat(alice.get("catalogs/" + catalog).<List<String>>path("sharedWith"))
        .containsExactly("globex");
  }

  @ParameterizedTest(name = "{0}: share {1}, publish {2}, move {3}, copy {4}")
  @CsvSource({
    "carol,  200, 200, 200, 202",
    "victor, 403, 403, 403, 202",
    "uma,    403, 403, 403, 403",
    "connie, 403, 403, 403, 403",
    "olivia, 403, 403, 403, 403"
  })
  void aRoleMayDoWhatItsRightsSay(String user, int share, int publish, int move, int copy) {
    var from = catalog();
    var to = catalog();
    var template = capture(acme.createVm("acme-tokyo", false), from, "COPY");
    var api = user.equals("olivia") ? Api.as(user, "acme") : Api.as(user);
    var elsewhere = Map.of("catalog", to, "name", Cloud.unique("there"));

    var copied = api.post("templates/" + template + "/copies", elsewhere);
    assertThat(copied.statusCode()).isEqualTo(copy);
    if (copy == 202) {
      api.done(copied);
    }
    assertThat(
            api.put("catalogs/" + from + "/sharing", Map.of("organizations", List.of("globex")))
                .statusCode())
        .isEqualTo(share);
    assertThat(
            api.put("catalogs/" + from + "/publication", Map.of("password", PASSWORD)).statusCode())
        .isEqualTo(publish);
    assertThat(api.post("templates/" + template + "/moves", Map.of("catalog", to)).statusCode())
        .isEqualTo(move);
  }

  @Test
  void R34_aCatalogWithATpmThatWouldBeCopiedIsNotPublishedAndEveryItemIsNamed() {
    var catalog = catalog();
    var vm = acme.createVm("acme-tokyo", true);
    var copying = capture(vm, catalog, "COPY");
    var alsoCopying = capture(vm, catalog, "COPY");
    var replacing = capture(vm, catalog, "REPLACE");
    var names =
        Stream.of(copying, alsoCopying)
            .map(id -> alice.get("templates/" + id).<String>path("name"))
            .toList();

    var preflight = alice.get("catalogs/" + catalog + "/publication/preflight");
    var refused = alice.put("catalogs/" + catalog + "/publication", Map.of("password", PASSWORD));

    assertThat(preflight.<Boolean>path("allowed")).isFalse();
    assertThat(preflight.<List<String>>path("vms.vm")).hasSize(3);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<List<String>>path("violations.rule")).containsExactly("R34", "R34");
    assertThat(refused.<List<String>>path("violations.code"))
        .containsOnly("TPM_TEMPLATE_NOT_PUBLISHABLE");
    names.forEach(name -> assertThat(refused.asString()).contains(name));
    assertThat(refused.asString())
        .doesNotContain(alice.get("templates/" + replacing).<String>path("name"));
    assertThat(alice.get("catalogs/" + catalog).<String>path("publishedAt")).isNull();
  }

  @Test
  void R34_intoAPublishedCatalogNoTpmGetsThatWouldBeCopied() {
    var published = catalog();
    var vm = acme.createVm("acme-tokyo", true);
    var elsewhere = capture(vm, catalog(), "COPY");
    var answer = alice.put("catalogs/" + published + "/publication", Map.of("password", PASSWORD));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.<String>path("publishedAt")).isNotNull();
    assertThat(answer.asString()).doesNotContain(PASSWORD);

    assertThat(toCapture(vm, published, "COPY", "/preflight").<Boolean>path("allowed")).isFalse();
    assertRefusedByR34(toCapture(vm, published, "COPY", ""));
    var there = Map.of("catalog", published, "name", Cloud.unique("there"));
    for (var how : List.of("copies", "moves")) {
      var path = "templates/" + elsewhere + "/" + how;
      assertThat(alice.post(path + "/preflight", there).<Boolean>path("allowed")).isFalse();
      assertRefusedByR34(alice.post(path, there));
    }
    var replacing = capture(vm, published, "REPLACE");
    var over = Map.of("overwrite", replacing, "tpmProvisioning", "COPY");
    assertRefusedByR34(alice.post("vapps/" + acme.vm(vm).path("vApp") + "/captures", over));
    assertThat(alice.get("catalogs/" + published).<Integer>path("templates")).isEqualTo(1);

    assertThat(alice.request().delete("catalogs/" + published + "/publication").statusCode())
        .isEqualTo(204);
    capture(vm, published, "COPY");
  }

  private static void assertRefusedByR34(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    assertThat(refused.<List<String>>path("violations.rule")).contains("R34");
  }

  @ParameterizedTest
  @CsvSource({
    "acme-tokyo, COPY",
    "acme-tokyo, REPLACE",
    "acme-nagoya, COPY",
    "acme-nagoya, REPLACE"
  })
  void R21_aCopyOfATemplateSaysWhatItsSourceSays(String vdc, String choice) {
    var vm = acme.createVm(vdc, true);
    var sealed = acme.seal(vm, SECRET);
    var source = capture(vm, catalog(), choice);
    var to = catalog();

    var preflight = alice.post("templates/" + source + "/copies/preflight", Map.of("catalog", to));
    var copy = alice.done(alice.post("templates/" + source + "/copies", Map.of("catalog", to)));

    assertThat(preflight.<List<String>>path("vms.outcome"))
        .containsExactly(choice.equals("COPY") ? "COPIED" : "REPLACED");
    var template = alice.get("templates/" + copy);
    assertThat(template.<String>path("tpmProvisioning")).isEqualTo(choice);
    assertThat(template.<String>path("catalog")).isEqualTo(to);
    var instance = acme.instantiate(copy, vdc);
    if (choice.equals("COPY")) {
      assertThat(acme.unseal(instance, sealed)).isEqualTo(SECRET);
    } else {
      assertThatThrownBy(() -> acme.unseal(instance, sealed)).isInstanceOf(TpmException.class);
    }
  }

  @Test
  void aTemplateMovesToAnotherCatalogWithItsTpmAndWithoutATask() {
    var template = capture(acme.createVm("acme-tokyo", true), catalog(), "COPY");
    var keys = keys(template);
    var to = catalog();

    var moved =
        alice.post("templates/" + template + "/moves", Map.of("catalog", to, "name", "renamed"));

    assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
    assertThat(moved.<String>path("catalog")).isEqualTo(to);
    assertThat(moved.<String>path("name")).isEqualTo("renamed");
    assertThat(keys(template)).isNotEmpty().isEqualTo(keys);
    var again = alice.post("templates/" + template + "/moves", Map.of("catalog", to));
    assertThat(again.statusCode()).as("its name is taken there, by itself").isEqualTo(409);
  }

  private List<String> keys(String template) {
    return alice.get("templates/" + template).path("members[0].tpm.endorsementKeys.fingerprint");
  }

  @Test
  void whoSharedPublishedAndMovedIsInTheAudit() {
    var catalog = catalog();
    share(catalog, "globex");
    alice.put("catalogs/" + catalog + "/publication", Map.of("password", PASSWORD));
    alice.request().delete("catalogs/" + catalog + "/publication");

    var told = alice.get("audit?pageSize=100").asString();

    assertThat(told)
        .contains("CATALOG_SHARE", "CATALOG_PUBLISH", "CATALOG_WITHDRAW")
        .doesNotContain(PASSWORD);
  }
}
