package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;

/** Somebody deletes a VM in its vCenter while an operation is at work on it. */
class VanishedVmIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final Operations operations = new Operations(victor);

  @AfterEach
  void noFaults() {
    LabFaults.clear();
    Operations.fastCrossing(false);
  }

  /** Starts an operation, deletes the VM in the middle of it, and answers the task. */
  private Response vanishing(String vm, String operation, Function<String, Response> start) {
    var homes = LabFaults.homes();
    var moRef = LabFaults.moRef(vm);
    LabFaults.slow(operation, Duration.ofSeconds(3));
    var accepted = start.apply(vm);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    LabFaults.removeHome(moRef);

    var task = victor.await(accepted.path("task"));

    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<String>path("failure.code")).as(task.asString()).isEqualTo("VCENTER_VM_GONE");
    assertThat(acme.vm(vm).<String>path("busyTask")).as("nothing works on it").isNull();
    homes.remove(moRef);
    assertThat(LabFaults.homes()).as("nothing was made").isEqualTo(homes);
    return task;
  }

  @Test
  void aPowerOperationSaysSo() {
    vanishing(
        acme.createVm("acme-tokyo", true),
        "POWER",
        vm -> victor.post("vms/" + vm + "/power", Map.of("operation", "POWER_ON")));
  }

  @Test
  void R21_aCaptureSaysSoAndLeavesNoTemplate() {
    var vm = acme.createVm("acme-tokyo", true);

    var task = vanishing(vm, "CLONE", each -> acme.captureOf(each, "COPY"));

    assertThat(task.<List<String>>path("vms.code")).containsExactly("VCENTER_VM_GONE");
  }

  @Test
  void R20_aCopySaysSoAndLeavesNoVApp() {
    var vm = acme.createVm("acme-tokyo", true);
    String vApp = acme.vm(vm).path("vApp");
    var name = unique("copy");

    vanishing(
        vm,
        "CLONE",
        each ->
            victor.post(
                "vapps/" + vApp + "/copies", Map.of("vdc", acme.vdc("acme-tokyo"), "name", name)));

    assertThat(victor.idOf("vapps", name)).isNull();
  }

  @Test
  void R23_aMoveSaysSoAndThatItIsNowhere() {
    var vm = acme.createVm("acme-tokyo", true);
    String vApp = acme.vm(vm).path("vApp");
    Operations.fastCrossing(true);

    var task = vanishing(vm, "RELOCATE", each -> operations.moveOfVApp(vApp, "acme-osaka"));

    assertThat(task.<String>path("vms[0].place")).isNull();
    assertThat(acme.vm(vm).<String>path("vdcName")).isEqualTo("acme-tokyo");
  }
}
