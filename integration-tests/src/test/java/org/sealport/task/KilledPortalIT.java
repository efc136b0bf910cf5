package org.sealport.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Images;
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;
import org.sealport.support.Stack;
import org.sealport.support.VcdApi;

/** Tasks are durable: the portal dies in the middle of one, and nothing is lost or doubled. */
class KilledPortalIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @BeforeEach
  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  @Test
  void aCaptureInWhichThePortalIsKilledIsFinishedByTheNextOneExactlyOnce() throws Exception {
    var vm = acme.createVm("acme-tokyo", true);
    var sealed = acme.seal(vm, "secret");
    var clones = LabFaults.homes();
    LabFaults.slow("CLONE", Duration.ofSeconds(20));
    var accepted = acme.captureOf(vm, "COPY");
    assertThat(accepted.statusCode()).isEqualTo(202);
    String task = accepted.path("task");
    awaitRunning(task);

    kill();
    LabFaults.clear();
    Stack.sealport("up", "--detach");

    assertThat(victor.await(task).<String>path("state")).isEqualTo("SUCCEEDED");
    assertThat(LabFaults.homes()).as("one clone, not two").hasSize(clones.size() + 1);
    assertThat(acme.vm(vm).<String>path("busyTask")).as("the source is free again").isNull();
    var instance = acme.instantiate(accepted.path("entity"), "acme-tokyo");
    assertThat(acme.unseal(instance, sealed)).isEqualTo("secret");
  }

  @Test
  void whatIsToBePoweredOnOnceItIsMadeIsPoweredOnByTheNextPortalAndNotMadeTwice() throws Exception {
    var wanted = new HashMap<>(acme.windowsVm(Cloud.unique("killed"), "acme-tokyo", true));
    wanted.put("powerOn", true);
    var homes = LabFaults.homes();
    LabFaults.slow("POWER", Duration.ofSeconds(20));
    var accepted = victor.post("vms", wanted);
    String vm = accepted.path("entity");
    await("it is recorded", () -> acme.vm(vm).path("tpm"));

    kill();
    LabFaults.clear();
    Stack.sealport("up", "--detach");

    assertThat(victor.await(accepted.path("task")).<String>path("state")).isEqualTo("SUCCEEDED");
    assertThat(LabFaults.homes()).as("one VM, not two").hasSize(homes.size() + 1);
    assertThat(acme.vm(vm).<String>path("power")).isEqualTo("ON");
  }

  @Test
  void aDiscWhoseInsertionIsCutShortIsInTheDriveOnceTheNextPortalRuns() throws Exception {
    var alice = VcdApi.signIn("alice", "acme");
    var vm = acme.createVm("acme-tokyo", true);
    var image = Images.upload(alice, acme.catalog("acme-catalog"), Cloud.unique("killed"));
    LabFaults.slow("INSERT", Duration.ofSeconds(20));
    var accepted = victor.put("vms/" + vm + "/disc", Map.of("image", image));
    awaitRunning(accepted.path("task"));

    kill();
    LabFaults.clear();
    Stack.sealport("up", "--detach");

    assertThat(victor.await(accepted.path("task")).<String>path("state")).isEqualTo("SUCCEEDED");
    assertThat(acme.vm(vm).<String>path("disc.image")).isEqualTo(image);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
  }

  @Test
  void aCaptureThatFailsAfterTheCloneWasMadeLeavesNothingBehind() {
    var vm = acme.createVm("acme-tokyo", true);
    var before = LabFaults.homes();
    LabFaults.loseTheAnswer("CLONE", 1);

    var accepted = acme.captureOf(vm, "COPY");

    var task = victor.await(accepted.path("task"));
    assertThat(task.<String>path("state")).isEqualTo("FAILED");
    assertThat(task.<String>path("failure.code")).isEqualTo("VCENTER_OPERATION_FAILED");
    assertThat(LabFaults.homes()).isEqualTo(before);
    assertThat(victor.get("templates/" + accepted.path("entity")).statusCode()).isEqualTo(404);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
  }

  @Test
  void R44_anImportByMoveInWhichThePortalIsKilledLeavesTheVmAtExactlyOnePlace() throws Exception {
    var made = acme.createVm("acme-tokyo", true);
    var sealed = acme.seal(made, "secret");
    var vm = Abandoned.of(made);
    var homes = LabFaults.homes();
    Operations.fastCrossing(true);
    LabFaults.slow("RELOCATE", Duration.ofSeconds(20));
    var into =
        Map.<String, Object>of("vdc", acme.vdc("acme-osaka"), "name", Cloud.unique("killed"));
    var accepted = Abandoned.imports("acme", Abandoned.request("MOVE", into, vm));
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    awaitRunning(accepted.path("task"));

    kill();
    LabFaults.clear();
    Stack.sealport("up", "--detach");

    assertThat(victor.await(accepted.path("task")).<String>path("state")).isEqualTo("SUCCEEDED");
    Operations.fastCrossing(false);
    assertThat(LabFaults.homes()).as("one VM, not two").hasSize(homes.size());
    vm.sync();
    assertThat(vm.row()).as("nobody's no more").isNull();
    assertThat(acme.unseal(acme.vmsOf(accepted.path("entity")).get(0), sealed)).isEqualTo("secret");
  }

  private void awaitRunning(String task) {
    await("it runs", () -> victor.get("tasks/" + task).path("state").equals("RUNNING"));
  }

  private static void await(String what, BooleanSupplier holds) {
    var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
    }
  }

  private static void kill() throws Exception {
    var portal = Stack.portalProcess();
    portal.destroyForcibly();
    portal.onExit().get(30, TimeUnit.SECONDS);
  }
}
