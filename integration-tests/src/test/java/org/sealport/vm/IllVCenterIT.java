package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.SimulatedCloud;

/** A portal between vCenters of which one is ill: what is refused, what waits, what is left. */
class IllVCenterIT {
  private static final int AT_ONCE = 20;
  private static final int SLOW_MILLIS = 8_000;
  private static final Duration HEALTHY = Duration.ofSeconds(5);

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, SimulatedCloud::vdc);

  @AfterEach
  void well() {
    SimulatedCloud.calm(osaka());
  }

  private String task(String vdc) {
    var accepted = victor.post("vms", acme.windowsVm(Cloud.unique("slow"), vdc, true));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    return accepted.path("task");
  }

  @Test
  void aSlowVCenterWithMoreTasksThanItTakesAtOnceDoesNotSlowAHealthyOne() {
    acme.createVm("acme-osaka", false);
    acme.createVm("acme-tokyo", true);
    SimulatedCloud.disturb(
        osaka(), Map.of("method", "CreateVM_Task", "kind", "taskDelay", "delayMs", SLOW_MILLIS));
    var slow = new ArrayList<String>();
    for (int i = 0; i < AT_ONCE; i++) {
      slow.add(task("acme-osaka"));
    }

    for (int i = 0; i < 3; i++) {
      assertThat(took(task("acme-tokyo"))).isLessThan(HEALTHY);
    }
    assertThat(slow).allSatisfy(id -> assertThat(ends(id)).isEqualTo("SUCCEEDED"));
  }

  @Test
  void aLostSessionIsOpenedAgain() {
    var vm = acme.createVm("acme-osaka", true);
    SimulatedCloud.expireSessions(osaka());

    acme.power(vm, "POWER_ON");
    acme.power(vm, "POWER_OFF");
  }

  @Test
  void aCaptureThatFailsAt90PercentSaysWhyAndLeavesNothing() {
    var vm = acme.createVm("acme-osaka", true);
    var before = SimulatedCloud.vms(osaka());
    SimulatedCloud.disturb(
        osaka(),
        Map.of(
            "method", "CloneVM_Task",
            "kind", "taskFault",
            "percent", 90,
            "fault", "GenericVmConfigFault",
            "key", "msg.vigor.enc.keyNotFound",
            "delayMs", 300));
    var accepted = acme.captureOf(vm, "COPY");

    var task = victor.await(accepted.path("task"));
    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<String>path("failure.code")).isEqualTo("VCENTER_VM_LOCKED");
    assertThat(SimulatedCloud.vms(osaka())).isEqualTo(before);
    assertThat(victor.get("templates/" + accepted.path("entity")).statusCode()).isEqualTo(404);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
  }

  @Test
  void aVCenterThatStartsAnewDuringACaptureIsWaitedForAndLeavesNothingHalf() {
    var vm = acme.createVm("acme-osaka", true);
    var keys = acme.endorsementKeys(vm);
    var before = SimulatedCloud.vms(osaka());
    SimulatedCloud.disturb(
        osaka(), Map.of("method", "CloneVM_Task", "kind", "taskDelay", "delayMs", 2_000));
    var accepted = acme.captureOf(vm, "COPY");
    Awaitility.await()
        .until(() -> victor.get("tasks/" + accepted.path("task")).path("state").equals("RUNNING"));
    SimulatedCloud.restart(osaka(), 1_500);

    var state = ends(accepted.path("task"));
    SimulatedCloud.calm(osaka());
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
    if (state.equals("SUCCEEDED")) {
      assertThat(acme.endorsementKeys(acme.instantiate(accepted.path("entity"), "acme-osaka")))
          .isEqualTo(keys);
    } else {
      assertThat(SimulatedCloud.vms(osaka())).isEqualTo(before);
    }
  }

  @Test
  void anAnswerThatIsLostMakesNoSecondVm() {
    acme.createVm("acme-osaka", false);
    var before = SimulatedCloud.vms(osaka()).size();
    SimulatedCloud.disturb(
        osaka(), Map.of("method", "CreateVM_Task", "kind", "dropAfter", "count", 1));

    acme.createVm("acme-osaka", true);

    assertThat(SimulatedCloud.vms(osaka())).hasSize(before + 1);
  }

  private static String osaka() {
    return SimulatedCloud.nameOf("vc-osaka");
  }

  /** From its acceptance to its success. */
  private Duration took(String task) {
    var ended = victor.await(task);
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
    return Duration.between(
        Instant.parse(ended.path("createdAt")), Instant.parse(ended.path("endedAt")));
  }

  private String ends(String task) {
    return victor.await(task).path("state");
  }
}
