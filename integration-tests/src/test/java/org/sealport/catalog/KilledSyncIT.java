package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Publication;
import org.sealport.support.Stack;

/** The portal is both sites: the subscriber dies in the middle of a sync, and the publisher too. */
class KilledSyncIT {
  private static final Map<String, Object> PASSWORD = Map.of("password", "a long enough password");
  private static final List<String> READY = List.of("READY", "READY");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Api alice = Api.as("alice");
  private final Api gina = Api.as("gina");

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void theSyncIsFinishedByTheNextPortalAndNothingIsDouble() throws Exception {
    var source = publishedWithTwoTemplates();
    var into = newCatalog(gina);
    var homes = LabFaults.homes();
    LabFaults.slow("EXPORT_DISKS", Duration.ofSeconds(5));
    String sync = gina.put("catalogs/" + into + "/subscription", source).path("task");
    Callable<Integer> templates = () -> gina.get("catalogs/" + into).path("templates");
    await().atMost(PATIENCE).until(templates, count -> count == 1);

    kill();
    LabFaults.clear();
    Stack.sealport("up", "--detach");

    var ended = gina.await(sync);
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
    var list = "templates?pageSize=100&catalog=" + into;
    await()
        .atMost(PATIENCE)
        .until(() -> gina.get(list).<List<String>>path("items.state"), READY::equals);
    assertThat(LabFaults.homes()).as("two templates, not three").hasSize(homes.size() + 2);
    assertThat(gina.get("catalogs/" + into).<Object>path("subscription.syncTask")).isNull();
    gina.done(gina.request().post("catalogs/" + into + "/subscription/syncs"));
    assertThat(LabFaults.homes()).as("nothing is new").hasSize(homes.size() + 2);
  }

  /** Answers what to subscribe to. */
  private Map<String, Object> publishedWithTwoTemplates() {
    var acme = Cloud.of(alice);
    var published = newCatalog(alice);
    var vm = acme.createVm("acme-tokyo", true);
    for (int i = 0; i < 2; i++) {
      var item =
          Map.of("catalog", published, "name", Cloud.unique("item"), "tpmProvisioning", "REPLACE");
      alice.done(alice.post("vapps/" + acme.vm(vm).path("vApp") + "/captures", item));
    }
    var answer = alice.put("catalogs/" + published + "/publication", PASSWORD);
    var source = new HashMap<>(PASSWORD);
    source.put("url", answer.path("publicationUrl"));
    source.put("thumbprint", Publication.thumbprint());
    source.put("vdc", Cloud.of(gina).vdc("globex-tokyo"));
    return source;
  }

  private static String newCatalog(Api api) {
    return api.post("catalogs", Map.of("name", Cloud.unique("exchange"))).path("id");
  }

  private static void kill() throws Exception {
    var portal = Stack.portalProcess();
    portal.destroyForcibly();
    portal.onExit().get(30, TimeUnit.SECONDS);
  }
}
