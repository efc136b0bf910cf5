package org.sealport.vapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;

/** Operations on several VMs: side by side, all or nothing, and each VM whole at one place. */
class ManyVmsIT {
  private static final System.Logger LOG = System.getLogger(ManyVmsIT.class.getName());
  private static final int MANY = 24;

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final Operations operations = new Operations(victor);

  @BeforeEach
  @AfterEach
  void noFaults() {
    LabFaults.clear();
    Operations.fastCrossing(false);
  }

  private String vAppOf(int count, boolean tpm) {
    return operations.build(
        "acme-tokyo",
        IntStream.range(0, count).mapToObj(i -> operations.blank("vm-" + i, tpm)).toList());
  }

  private String captured(String vApp) {
    return victor.done(
        victor.post(
            "vapps/" + vApp + "/captures",
            Map.of("catalog", acme.catalog("acme-catalog"), "name", unique("many"))));
  }

  @Test
  void aVAppOf24IsInstantiatedInAFewTimesTheTimeOfOne() {
    var one = captured(vAppOf(1, true));
    var many = captured(vAppOf(MANY, true));
    LabFaults.slow("CLONE", Duration.ofSeconds(2));

    long single = millis(() -> acme.instantiate(one, "acme-tokyo"));
    long all = millis(() -> acme.instantiate(many, "acme-tokyo"));

    LOG.log(
        System.Logger.Level.INFO,
        "instantiate 1 VM: {0} ms, {1} VMs: {2} ms, ratio {3}",
        single,
        MANY,
        all,
        (double) all / single);
    assertThat((double) all / single).isLessThan(MANY / 3.0);
  }

  private static long millis(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  @Test
  void copiesOfOneVmQueueAtItsHost() {
    var template = captured(vAppOf(1, false));
    LabFaults.slow("CLONE", Duration.ofSeconds(10));
    var vms =
        IntStream.range(0, 12).mapToObj(i -> operations.ofTemplate("copy-" + i, template)).toList();

    var accepted =
        victor.post(
            "vapps", Map.of("vdc", acme.vdc("acme-tokyo"), "name", unique("queue"), "vms", vms));
    var task = "tasks/" + accepted.path("task");
    var deadline = System.nanoTime() + Duration.ofSeconds(8).toNanos();
    while (atWork(task) < 8) {
      assertThat(System.nanoTime()).as("eight are at work").isLessThan(deadline);
    }

    assertThat(victor.get(task).<List<Integer>>path("vms.queuePosition.findAll { it > 0 }"))
        .as("as many as a host takes are at work, the rest queues")
        .containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(atWork(task)).isEqualTo(8);
    LabFaults.clear();
    victor.done(accepted);
  }

  private int atWork(String task) {
    return victor.get(task).<List<?>>path("vms.findAll { it.state == 'RUNNING' }").size();
  }

  @Test
  void whenOneVmFailsNoneIsLeftAndTheTaskTellsOfEach() {
    var template = captured(vAppOf(3, true));
    var before = LabFaults.homes();
    LabFaults.loseTheAnswer("CLONE", 1);
    var name = unique("half");

    var accepted =
        victor.post(
            "templates/" + template + "/instances",
            Map.of("vdc", acme.vdc("acme-tokyo"), "name", name));
    var task = victor.await(accepted.path("task"));

    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<List<String>>path("vms.state"))
        .hasSize(3)
        .contains("FAILED", "UNDONE")
        .doesNotContain("DONE");
    assertThat(task.<List<String>>path("vms.findAll { it.state == 'FAILED' }.code"))
        .containsExactly("VCENTER_OPERATION_FAILED");
    assertThat(LabFaults.homes()).isEqualTo(before);
    assertThat(victor.idOf("vapps", name)).isNull();
  }

  @Test
  void aTaskTellsOfEachVmWhatBecameOfItsTpmAndWhereItIs() {
    var template = captured(vAppOf(2, true));

    var accepted =
        victor.post(
            "templates/" + template + "/instances",
            Map.of(
                "vdc",
                acme.vdc("acme-tokyo"),
                "name",
                unique("told"),
                "tpmProvisioning",
                "REPLACE"));
    var task = victor.await(accepted.path("task"));

    assertThat(task.<List<String>>path("vms.state")).containsExactly("DONE", "DONE");
    assertThat(task.<List<String>>path("vms.outcome")).containsExactly("REPLACED", "REPLACED");
    assertThat(task.<String>path("vms[0].place")).startsWith("vc-tokyo / ");
  }

  @Test
  void R42_aMoveThatLosesAnAnswerLeavesEachVmWholeWhereItWas() {
    var vApp = vAppOf(2, true);
    var vms = acme.vmsOf(vApp);
    var sealed = acme.seal(vms.get(0), "secret");
    LabFaults.loseTheAnswer("RELOCATE", 1);

    var task = victor.await(operations.moveOfVApp(vApp, "acme-osaka").path("task"));

    LabFaults.clear();
    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<List<String>>path("vms.place"))
        .hasSize(2)
        .allSatisfy(place -> assertThat(place).startsWith("vc-tokyo / "));
    assertThat(acme.vm(vms.get(0)).<String>path("vdcName")).isEqualTo("acme-tokyo");
    assertThat(acme.unseal(vms.get(0), sealed)).isEqualTo("secret");
    operations.moveVApp(vApp, "acme-osaka");
    assertThat(acme.unseal(vms.get(0), sealed)).isEqualTo("secret");
  }

  @Test
  void R21_R30_anExistingTemplateIsOverwritten() {
    var first = acme.createVm("acme-tokyo", true);
    var template = acme.capture(first, "REPLACE");
    var second = acme.createVm("acme-tokyo", true);
    var sealed = acme.seal(second, "secret");
    String vApp = acme.vm(second).path("vApp");

    victor.done(
        victor.post(
            "vapps/" + vApp + "/captures",
            Map.of("overwrite", template, "tpmProvisioning", "COPY")));

    var detail = victor.get("templates/" + template);
    assertThat(detail.<String>path("tpmProvisioning")).isEqualTo("COPY");
    assertThat(acme.unseal(acme.instantiate(template, "acme-tokyo"), sealed)).isEqualTo("secret");
  }

  @Test
  void whatCannotBeIsRefusedWithAReasonAndByThePreflightToo() {
    var vApp = vAppOf(1, false);
    String vm = acme.vmsOf(vApp).get(0);
    String name = victor.get("vapps/" + vApp).path("name");

    refused("vms/" + vm + "/copies", Map.of("vApp", vApp), "VM_IN_THIS_VAPP");
    refused("vms/" + vm + "/moves", Map.of("vApp", vApp), "VM_IN_THIS_VAPP");
    refused("vapps/" + vApp + "/moves", Map.of("vdc", acme.vdc("acme-tokyo")), "VAPP_IN_THIS_VDC");
    refused(
        "vapps/" + vApp + "/copies",
        Map.of("vdc", acme.vdc("acme-tokyo"), "name", name),
        "VAPP_NAME_TAKEN");
    var twice = List.of(operations.blank("same", false), operations.blank("same", false));
    refused("vapps/" + vApp + "/vms", Map.of("vms", twice), "VM_NAME_TAKEN");
    var crowd = IntStream.range(0, 128).mapToObj(i -> operations.blank("x" + i, false)).toList();
    refused("vapps/" + vApp + "/vms", Map.of("vms", crowd), "VAPP_TOO_LARGE");
    acme.power(vm, "POWER_ON");
    refused(
        "vapps/" + vApp + "/copies",
        Map.of("vdc", acme.vdc("acme-tokyo"), "name", unique("copy")),
        "VM_NOT_POWERED_OFF");
    assertThat(acme.vmsOf(vApp)).containsExactly(vm);
  }

  @Test
  void aVAppOfAThousandVmsIsRefusedInWords() {
    var crowd = IntStream.range(0, 1000).mapToObj(i -> operations.blank("x" + i, false)).toList();
    var body = Map.of("vdc", acme.vdc("acme-tokyo"), "name", unique("crowd"), "vms", crowd);

    refused("vapps", body, "VAPP_TOO_LARGE");
    assertThat(victor.post("vapps", body).<String>path("detail")).contains("128");
  }

  private void refused(String path, Map<String, Object> body, String code) {
    Response preflight = victor.post(path + "/preflight", body);
    Response operation = victor.post(path, body);

    assertThat(preflight.statusCode()).as(preflight.asString()).isEqualTo(200);
    assertThat(preflight.<List<String>>path("obstacles.code")).contains(code);
    assertThat(operation.statusCode()).as(operation.asString()).isEqualTo(409);
    assertThat(operation.<String>path("code")).isEqualTo(code);
  }

  @Test
  void aVmThatVanishedFromItsVCenterFailsTheTaskInWords() {
    var vApp = vAppOf(2, true);
    LabFaults.removeHome(LabFaults.moRef(acme.vmsOf(vApp).get(0)));
    var name = unique("copy");

    var accepted =
        victor.post(
            "vapps/" + vApp + "/copies", Map.of("vdc", acme.vdc("acme-tokyo"), "name", name));
    var task = victor.await(accepted.path("task"));

    assertThat(task.<String>path("failure.code")).isEqualTo("VCENTER_VM_GONE");
    assertThat(victor.idOf("vapps", name)).isNull();
  }

  @Test
  void anotherOrganizationsVAppAndVmsAreNotFound() {
    var vApp = vAppOf(1, false);
    var gina = Api.as("gina");
    var vdc = Cloud.of(gina).vdc("globex-tokyo");

    assertThat(gina.post("vapps/" + vApp + "/moves", Map.of("vdc", vdc)).statusCode())
        .isEqualTo(404);
    assertThat(gina.post("vapps/" + vApp + "/copies", Map.of("vdc", vdc, "name", "x")).statusCode())
        .isEqualTo(404);
    assertThat(
            gina.post("vms/" + acme.vmsOf(vApp).get(0) + "/copies", Map.of("vApp", vApp))
                .statusCode())
        .isEqualTo(404);
    assertThat(victor.post("vapps/" + vApp + "/moves", Map.of("vdc", vdc)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whoMayNotEditVAppsMayNotMakeOrMoveVms() {
    var vApp = vAppOf(1, false);
    var uma = Api.as("uma");

    assertThat(
            uma.post("vapps/" + vApp + "/moves", Map.of("vdc", acme.vdc("acme-osaka")))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            uma.post("vapps/" + vApp + "/vms", Map.of("vms", List.of(operations.blank("y", false))))
                .statusCode())
        .isEqualTo(403);
    assertThat(Api.as("olivia").get("provider/settings").statusCode()).isEqualTo(200);
    assertThat(victor.get("provider/settings").statusCode()).isEqualTo(403);
  }
}
