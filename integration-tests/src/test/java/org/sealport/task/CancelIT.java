package org.sealport.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.VcdApi;

/** A task that makes VMs is told to stop while it runs, and nothing of it stays. */
class CancelIT {
  /** More than a datastore makes at once. */
  private static final int MANY = 40;

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  /** A vApp of many VMs, the first of which are being made. */
  private Response building(String name) {
    LabFaults.slow("CREATE", Duration.ofSeconds(3));
    var vms =
        IntStream.range(0, MANY)
            .mapToObj(
                i -> {
                  var vm = new HashMap<>(acme.windowsVm(name + "-" + i, "acme-tokyo", false));
                  vm.remove("vdc");
                  return vm;
                })
            .toList();
    var body = Map.of("vdc", acme.vdc("acme-tokyo"), "name", name, "vms", vms);
    var accepted = victor.post("vapps", body);
    String task = accepted.path("task");
    await().atMost(Duration.ofSeconds(60)).until(() -> states(task).contains("RUNNING"));
    return accepted;
  }

  private Response task(String id) {
    return victor.get("tasks/" + id);
  }

  private List<String> states(String task) {
    return task(task).path("vms.state");
  }

  private void ends(String task) {
    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(() -> assertThat(task(task).<String>path("state")).isEqualTo("FAILED"));
    assertThat(task(task).<String>path("failure.code")).isEqualTo("TASK_CANCELLED");
    assertThat(task(task).<List<String>>path("failure.details")).isEqualTo(List.of("victor"));
  }

  @Test
  void whatIsBeingMadeIsUndoneAndTheRestDoesNotBegin() {
    var name = Cloud.unique("stop");
    var accepted = building(name);
    String task = accepted.path("task");
    assertThat(task(task).<Boolean>path("cancellable")).isTrue();

    var answer = victor.request().post("tasks/" + task + "/cancel");

    assertThat(answer.statusCode()).isEqualTo(204);
    ends(task);
    assertThat(victor.get("vapps/" + accepted.path("entity")).statusCode()).isEqualTo(404);
    assertThat(victor.get("vms?name=" + name).<List<String>>path("items.name")).isEmpty();
    assertThat(states(task)).doesNotContain("DONE", "MADE", "RUNNING");
    assertThat(task(task).<Boolean>path("cancellable")).isFalse();
    assertThat(victor.request().post("tasks/" + task + "/cancel").<String>path("code"))
        .isEqualTo("TASK_HAS_BEGUN");
  }

  @Test
  void clientsOfTheCompatibleApiStopItToo() {
    String task = building(Cloud.unique("stop")).path("task");
    var client = VcdApi.signIn("victor", "acme");

    var answer = client.post("/api/task/" + task + "/action/cancel", "application/xml", "");

    assertThat(answer.statusCode()).isEqualTo(204);
    var now = client.get("/api/task/" + task).xmlPath();
    assertThat(now.getBoolean("Task.@cancelRequested")).isTrue();
    ends(task);
    assertThat(client.get("/api/task/" + task).xmlPath().getString("Task.@status"))
        .isEqualTo("canceled");
  }

  @Test
  void anotherOrganizationAndWhoMayOnlyUseAConsoleStopNothing() {
    String task = building(Cloud.unique("stop")).path("task");

    assertThat(Api.as("gina").request().post("tasks/" + task + "/cancel").statusCode())
        .isEqualTo(404);
    assertThat(Api.as("connie").request().post("tasks/" + task + "/cancel").statusCode())
        .isEqualTo(403);
    assertThat(task(task).<String>path("cancelledBy")).isNull();
    victor.request().post("tasks/" + task + "/cancel");
    ends(task);
  }
}
