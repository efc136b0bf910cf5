package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Publication;
import org.sealport.support.Stack;
import org.sealport.support.VcdApi;

/** A catalog that acme publishes and globex subscribes to, over HTTPS as between two sites. */
class SubscriptionIT {
  private static final String PASSWORD = "a long enough password";
  private static final String TPM = "application/x-tar; tpm=2.0";

  private final Api alice = Api.as("alice");
  private final Api gina = Api.as("gina");
  private final Cloud acme = Cloud.of(alice, this::vdc);
  private final Cloud globex = Cloud.of(gina, this::vdc);

  /** The name of the VDC that stands for this one of the demo's. */
  protected String vdc(String ofTheDemo) {
    return ofTheDemo;
  }

  private static String catalog(Api api) {
    return api.post("catalogs", Map.of("name", Cloud.unique("exchange"))).path("id");
  }

  private String publish(String catalog) {
    var published = alice.put("catalogs/" + catalog + "/publication", Map.of("password", PASSWORD));
    assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    return published.path("publicationUrl");
  }

  private String capture(String vm, String catalog) {
    return alice.done(
        alice.post(
            "vapps/" + acme.vm(vm).path("vApp") + "/captures",
            Map.of(
                "catalog", catalog, "name", Cloud.unique("item"), "tpmProvisioning", "REPLACE")));
  }

  private Response subscribe(String catalog, Map<String, Object> otherwise) {
    var body = new HashMap<String, Object>();
    body.put("password", PASSWORD);
    body.put("thumbprint", Publication.thumbprint());
    body.put("vdc", globex.vdc("globex-tokyo"));
    body.putAll(otherwise);
    return gina.put("catalogs/" + catalog + "/subscription", body);
  }

  private List<String> ready(String catalog, int count) {
    var path = "templates?pageSize=100&catalog=" + catalog;
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              List<String> states = gina.get(path).path("items.state");
              List<String> busy = gina.get(path).path("items.busyTask");
              return states.size() == count
                  && states.stream().allMatch("READY"::equals)
                  && busy.stream().allMatch(task -> task == null);
            });
    return gina.get(path).path("items.id");
  }

  @Test
  void R31_R34_aSyncBringsWhatIsThereAndEachMachineGetsATpmOfItsOwn() {
    var published = catalog(alice);
    var vm = acme.createVm("acme-tokyo", true);
    capture(vm, published);
    var into = catalog(gina);

    gina.done(subscribe(into, Map.of("url", publish(published), "everyMinutes", 60)));
    var template = ready(into, 1).get(0);

    var seen = gina.get("templates/" + template);
    assertThat(seen.<String>path("provenance")).isEqualTo("UPLOADED");
    assertThat(seen.<String>path("tpmProvisioning")).isEqualTo("REPLACE");
    assertThat(seen.<Integer>path("tpms")).isEqualTo(1);
    var instance = globex.instantiate(template, "globex-tokyo");
    assertThat(globex.endorsementKeys(instance))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(acme.endorsementKeys(vm));
    var row = gina.get("catalogs/" + into);
    assertThat(row.<Integer>path("subscription.everyMinutes")).isEqualTo(60);
    assertThat(row.<String>path("subscription.syncedAt")).isNotNull();
    assertThat(row.<String>path("subscription.failedTask")).isNull();
    assertThat(row.asString()).doesNotContain(PASSWORD);
    assertThat(alice.get("catalogs/" + into).statusCode()).isEqualTo(404);
  }

  @Test
  void aSyncFollowsWhatIsAddedChangedAndRemovedThere() {
    var published = catalog(alice);
    var vm = acme.createVm("acme-tokyo", true);
    var first = capture(vm, published);
    var into = catalog(gina);
    gina.done(subscribe(into, Map.of("url", publish(published))));
    var template = ready(into, 1).get(0);
    var keys = keys(template);
    assertThat(sync(into)).as("nothing is new").isEqualTo(1);

    capture(vm, published);
    alice.done(
        alice.post(
            "vapps/" + acme.vm(vm).path("vApp") + "/captures",
            Map.of("overwrite", first, "tpmProvisioning", "REPLACE")));
    sync(into);

    assertThat(ready(into, 2)).contains(template);
    assertThat(keys(template)).isNotEmpty().doesNotContainAnyElementsOf(keys);
    alice.done(alice.request().delete("templates/" + first));
    sync(into);
    assertThat(ready(into, 1)).doesNotContain(template);

    assertThat(gina.request().delete("catalogs/" + into + "/subscription").statusCode())
        .isEqualTo(204);
    assertThat(gina.get("catalogs/" + into).<Integer>path("templates")).isEqualTo(1);
    assertThat(gina.request().post("catalogs/" + into + "/subscription/syncs").statusCode())
        .isEqualTo(404);
  }

  @Test
  void oneItemIsSyncedAloneByAClientOfCloudDirector() {
    var published = catalog(alice);
    var vm = acme.createVm("acme-tokyo", true);
    var first = capture(vm, published);
    var into = catalog(gina);
    gina.done(subscribe(into, Map.of("url", publish(published))));
    var template = ready(into, 1).get(0);
    var keys = keys(template);
    capture(vm, published);
    alice.done(
        alice.post(
            "vapps/" + acme.vm(vm).path("vApp") + "/captures",
            Map.of("overwrite", first, "tpmProvisioning", "REPLACE")));

    var sync = syncItem("gina", "globex", template);

    assertThat(sync.statusCode()).as(sync.asString()).isEqualTo(202);
    var ended = gina.await(sync.xmlPath().getString("Task.@id").replaceFirst(".*:", ""));
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
    assertThat(ready(into, 1)).as("the new one is not fetched").containsExactly(template);
    assertThat(keys(template)).isNotEmpty().doesNotContainAnyElementsOf(keys);
    assertThat(syncItem("alice", "acme", template).statusCode()).isEqualTo(403);
    assertThat(syncItem("alice", "acme", first).statusCode()).as("from here").isEqualTo(403);
    assertThat(syncItem("gus", "globex", template).statusCode()).isEqualTo(403);
  }

  private static Response syncItem(String user, String organization, String template) {
    return VcdApi.signIn(user, organization)
        .request()
        .post("/api/catalogItem/" + template + "/action/sync");
  }

  /** The time of its last sync is set back; the interval is short enough for nobody to wait. */
  @Test
  void aCatalogIsSyncedAgainWhenItsIntervalIsOverAndOnlyThen() throws SQLException {
    var published = catalog(alice);
    var vm = acme.createVm("acme-tokyo", false);
    capture(vm, published);
    var url = publish(published);
    var due = catalog(gina);
    var asked = catalog(gina);
    gina.done(subscribe(due, Map.of("url", url, "everyMinutes", 5)));
    gina.done(subscribe(asked, Map.of("url", url)));
    ready(due, 1);
    ready(asked, 1);
    capture(vm, published);

    syncedLongAgo(due);
    syncedLongAgo(asked);

    await().atMost(Duration.ofSeconds(150)).until(() -> templates(due) == 2);
    ready(due, 2);
    assertThat(templates(asked)).as("synced when asked only").isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> gina.get("catalogs/" + due).path("subscription.syncTask") == null);
    var tasks = gina.get("tasks?pageSize=100&target=" + due);
    assertThat(tasks.<List<String>>path("items.operation"))
        .containsExactly("CATALOG_SYNC", "CATALOG_SYNC");
    assertThat(tasks.<List<String>>path("items.startedBy")).containsExactly("sealport", "gina");
    assertThat(tasks.<List<String>>path("items.state")).containsOnly("SUCCEEDED");
  }

  private static void syncedLongAgo(String catalog) throws SQLException {
    try (var database = Stack.database();
        var update =
            database.prepareStatement(
                "update catalog_subscription set synced_at = now() - interval '6 minutes' where catalog_id = ?")) {
      update.setObject(1, UUID.fromString(catalog));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private int templates(String catalog) {
    return gina.get("catalogs/" + catalog).path("templates");
  }

  private int sync(String catalog) {
    gina.done(gina.request().post("catalogs/" + catalog + "/subscription/syncs"));
    return templates(catalog);
  }

  private List<String> keys(String template) {
    return gina.get("templates/" + template).path("members[0].tpm.endorsementKeys.fingerprint");
  }

  @Test
  void disksComeAlong() {
    var published = catalog(alice);
    var name = Cloud.unique("with-disks");
    var open =
        Map.of("catalog", published, "vdc", acme.vdc("acme-tokyo"), "name", name, "kind", "OVA");
    String upload = alice.post("uploads", open).path("id");
    alice
        .request()
        .contentType("application/octet-stream")
        .body(OvaBuilder.vApp("two", 2).withTpm().disks(2).ova())
        .put("uploads/" + upload + "/files/x.ova");
    alice.done(alice.request().post("uploads/" + upload + "/complete"));
    var into = catalog(gina);

    gina.done(subscribe(into, Map.of("url", publish(published))));

    var template = gina.get("templates/" + ready(into, 1).get(0));
    assertThat(template.<String>path("name")).isEqualTo(name);
    assertThat(template.<Integer>path("tpms")).isEqualTo(2);
    assertThat(template.<Integer>path("members[0].hardware.diskMb")).isEqualTo(3072);
  }

  @Test
  void R35_aSubscriberThatDoesNotUnderstandTpmsGetsTheTemplateWithoutThem() {
    var published = catalog(alice);
    var item = capture(acme.createVm("acme-tokyo", true), published);
    var url = publish(published);

    for (var accept : new String[] {null, "*/*", "application/x-tar; tpm=1.2"}) {
      assertThat(Publication.get(url, PASSWORD, accept).<Integer>path("items[0].tpms")).isZero();
      assertThat(ova(url, item, accept)).contains("windows2019srvNext_64Guest");
      assertThat(ova(url, item, accept)).doesNotContain("vmware.vtpm");
    }
    var list = Publication.get(url, PASSWORD, "application/vnd.sealport.catalog+json; tpm=2.0");
    assertThat(list.<Boolean>path("tpm")).isTrue();
    assertThat(list.<Integer>path("items[0].tpms")).isEqualTo(1);
    assertThat(ova(url, item, TPM)).contains("vmware.vtpm", "SHA256(descriptor.ovf)= ");
  }

  private static String ova(String url, String item, String accept) {
    var answer = Publication.get(url + "/" + item + ".ova", PASSWORD, accept);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return new String(answer.asByteArray(), StandardCharsets.ISO_8859_1);
  }

  @Test
  void whoHasNotThePasswordIsToldNothing() {
    var published = catalog(alice);
    var item = capture(acme.createVm("acme-tokyo", false), published);
    var url = publish(published);
    var elsewhere = url.replace(published, catalog(alice));

    for (var path :
        List.of(url, url + "/" + item + ".ova", elsewhere, elsewhere + "/" + item + ".ova")) {
      var refused = Publication.get(path, "a wrong but long password", null);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.<String>path("code")).isEqualTo("PUBLICATION_REFUSED");
    }
    assertThat(Publication.get(url, PASSWORD, null).statusCode()).isEqualTo(200);
    assertThat(Publication.get(url + "/../x", PASSWORD, null).statusCode()).isIn(400, 401, 404);
    alice.request().delete("catalogs/" + published + "/publication");
    assertThat(Publication.get(url, PASSWORD, null).statusCode()).as("withdrawn").isEqualTo(401);
  }

  @Test
  void guessingThePasswordIsSlowedAtOnePublicationAndNowhereElse() {
    var published = catalog(alice);
    var url = publish(published);
    var other = publish(catalog(alice));
    for (int i = 0; i < 10; i++) {
      assertThat(Publication.get(url, "a wrong guess " + i, null).statusCode()).isEqualTo(401);
    }

    var slowed = Publication.get(url, PASSWORD, null);

    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.<String>path("code")).isEqualTo("PUBLICATION_TRIED_TOO_OFTEN");
    assertThat(Integer.parseInt(slowed.getHeader("Retry-After"))).isBetween(1, 601);
    assertThat(Publication.get(other, PASSWORD, null).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "https://cloud.example.com/publications/x, 409, SUBSCRIPTION_HOST_NOT_ALLOWED",
    "https://169.254.169.254/latest,           409, SUBSCRIPTION_HOST_NOT_ALLOWED",
    "http://localhost/publications/x,          400, SUBSCRIPTION_URL_INVALID"
  })
  void R34_onlyHostsThatTheProviderAllowsAreAsked(String url, int status, String code) {
    var into = catalog(gina);

    var refused = subscribe(into, Map.of("url", url));

    assertThat(refused.statusCode()).isEqualTo(status);
    assertThat(refused.<String>path("code")).isEqualTo(code);
    assertThat(gina.get("catalogs/" + into).<Object>path("subscription")).isNull();
  }

  @Test
  void aSyncThatCannotBeDoneFailsWithTheReasonAndCanBeAskedForAgain() {
    var published = catalog(alice);
    capture(acme.createVm("acme-tokyo", false), published);
    var url = publish(published);
    var into = catalog(gina);

    for (var wrong :
        List.<Map<String, Object>>of(
            Map.of("url", url, "password", "a wrong but long password"),
            Map.of("url", url, "thumbprint", "00".repeat(32)),
            Map.of("url", Stack.portal() + "/publications/nothing"))) {
      var task = gina.await(subscribe(into, wrong).path("task"));
      assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("FAILED");
      assertThat(task.asString()).contains("SUBSCRIPTION_FAILED");
      var failed = "catalogs/" + into;
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> gina.get(failed).path("subscription.syncTask") == null);
      assertThat(gina.get(failed).<String>path("subscription.failedTask")).isNotNull();
    }
    gina.done(subscribe(into, Map.of("url", url)));
    ready(into, 1);
  }

  @Test
  void aForeignOrganizationAndAWeakRoleCannotSubscribe() {
    var into = catalog(gina);
    var body = Map.of("url", Stack.portal(), "password", PASSWORD, "vdc", acme.vdc("acme-tokyo"));

    assertThat(alice.put("catalogs/" + into + "/subscription", body).statusCode()).isEqualTo(404);
    for (var user : List.of("victor", "uma")) {
      assertThat(
              Api.as(user).put("catalogs/" + catalog(alice) + "/subscription", body).statusCode())
          .isEqualTo(403);
    }
  }
}
