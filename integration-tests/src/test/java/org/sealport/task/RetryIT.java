package org.sealport.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;

/** What a failed task was asked for is asked for again, by another task. */
class RetryIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void aFailedTaskIsTriedAgainByAnotherThatIsARequestOfItsOwn() {
    var name = Cloud.unique("again");
    var failed =
        failed("CREATE", () -> victor.post("vms", acme.windowsVm(name, "acme-tokyo", true)));
    assertThat(victor.get("tasks/" + failed).<Boolean>path("retriable")).isTrue();

    var again = retry(victor, failed);
    var vm = victor.done(again);

    assertThat(acme.vm(vm).<String>path("name")).isEqualTo(name);
    assertThat(acme.endorsementKeys(vm)).isNotEmpty();
    assertThat(again.<String>path("task")).isNotEqualTo(failed);
    assertThat(victor.get("tasks/" + failed).<String>path("state")).isEqualTo("FAILED");
    assertThat(audited(again.path("task"))).contains("ACCEPTED", "SUCCEEDED");
    var refused = retry(victor, failed);
    assertThat(refused.statusCode()).as("through the same checks").isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("VM_NAME_TAKEN");
  }

  @Test
  void R25_theChoicesOfTheRequestAreTriedAgainToo() {
    var vm = acme.createVm("acme-tokyo", true);
    var wanted =
        Map.of(
            "catalog",
            acme.catalog("acme-catalog"),
            "name",
            Cloud.unique("again"),
            "vms",
            List.of(Map.of("vm", vm, "tpmProvisioning", "REPLACE")));
    var path = "vapps/" + acme.vm(vm).path("vApp") + "/captures";
    var failed = failed("CLONE", () -> victor.post(path, wanted));

    var template = victor.done(retry(victor, failed));

    assertThat(victor.get("templates/" + template).<String>path("members[0].tpmProvisioning"))
        .isEqualTo("REPLACE");
  }

  @Test
  void aVAppOfBlankVmsIsBuiltByTheSecondTry() {
    var blank = new HashMap<>(acme.windowsVm("blank", "acme-tokyo", false));
    blank.remove("vdc");
    var body =
        Map.of("vdc", acme.vdc("acme-tokyo"), "name", Cloud.unique("v"), "vms", List.of(blank));
    var failed = failed("CREATE", () -> victor.post("vapps", body));

    assertThat(acme.vmsOf(victor.done(retry(victor, failed)))).hasSize(1);
  }

  @Test
  void onlyWhoMayDoItMayTryItAgainAndAnotherOrganizationFindsNothing() {
    var request = acme.windowsVm(Cloud.unique("again"), "acme-tokyo", false);
    var failed = failed("CREATE", () -> victor.post("vms", request));

    assertThat(retry(Api.as("uma"), failed).statusCode()).isEqualTo(403);
    assertThat(retry(Api.as("gina"), failed).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsGoneIsNotTriedAgain() {
    var vm = acme.createVm("acme-tokyo", false);
    var on = Map.of("operation", "POWER_ON");
    var failed = failed("POWER", () -> victor.post("vms/" + vm + "/power", on));
    assertThat(victor.get("tasks/" + failed).<Boolean>path("retriable")).isTrue();

    victor.done(victor.request().delete("vms/" + vm));

    assertThat(victor.get("tasks/" + failed).<Boolean>path("retriable")).isFalse();
    assertThat(retry(victor, failed).statusCode()).isEqualTo(404);
  }

  @Test
  void whatHasNotFailedOrNeedsFilesThatAreGoneIsNotTriedAgain() {
    var made = victor.post("vms", acme.windowsVm(Cloud.unique("vm"), "acme-tokyo", false));
    victor.done(made);
    var early = retry(victor, made.path("task"));
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.<String>path("code")).isEqualTo("TASK_NOT_FAILED");

    var failed = failed("IMPORT_OVF", this::upload);

    assertThat(Api.as("alice").get("tasks/" + failed).<Boolean>path("retriable")).isFalse();
    var refused = retry(Api.as("alice"), failed);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("TASK_NOT_RETRIABLE");
  }

  private Response upload() {
    var alice = Api.as("alice");
    var open =
        Map.of(
            "catalog", acme.catalog("acme-catalog"),
            "vdc", acme.vdc("acme-tokyo"),
            "name", Cloud.unique("upload"),
            "kind", "OVA");
    String upload = alice.post("uploads", open).path("id");
    alice
        .request()
        .contentType("application/octet-stream")
        .body(OvaBuilder.vm("app").ova())
        .put("uploads/" + upload + "/files/x.ova");
    return alice.request().post("uploads/" + upload + "/complete");
  }

  /** Waits until it has failed, since the vCenter refuses the operation. */
  private String failed(String operation, Supplier<Response> request) {
    LabFaults.refuse(operation, 1);
    var accepted = request.get();
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    var task = victor.await(accepted.path("task"));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("FAILED");
    return task.path("id");
  }

  private static Response retry(Api caller, String task) {
    return caller.request().post("tasks/" + task + "/retry");
  }

  private static List<String> audited(String task) {
    var audit = Api.as("alice").get("audit?pageSize=500");
    return audit.path("items.findAll { it.task == '" + task + "' }.outcome");
  }
}
