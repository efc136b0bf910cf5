package org.sealport.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;
import org.sealport.support.Stack;
import org.sealport.support.VcdApi;
import org.sealport.support.Words;

/**
 * A VM that is made again with its template's TPM, while its vCenter fails or the portal dies: it
 * is what it was, or has the copy, and never both or neither.
 */
class CopyWordFailsIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final Operations operations = new Operations(victor);
  private String template;
  private String vm;
  private List<String> keys;

  @BeforeEach
  void makeVm() {
    LabFaults.clear();
    template = acme.capture(acme.createVm("acme-tokyo", true), "REPLACE");
    vm = operations.vmFromTemplate(template, "acme-tokyo");
    var larger =
        Map.of(
            "hardware",
            Map.of("memoryMb", 8192),
            "disks",
            Map.of("add", List.of(Map.of("sizeMb", 512))));
    victor.done(victor.request().contentType("application/json").body(larger).patch("vms/" + vm));
    keys = acme.endorsementKeys(vm);
  }

  @AfterEach
  void noFaults() {
    LabFaults.clear();
  }

  private Response say() {
    var said = Words.say(VcdApi.signIn("victor", "acme"), "vm-" + vm, Words.PROVISIONING, "copy");
    assertThat(said.statusCode()).as(said.asString()).isEqualTo(202);
    return said;
  }

  private void isACopy() {
    assertThat(acme.endorsementKeys(vm))
        .isEqualTo(
            victor
                .get("templates/" + template)
                .<List<String>>path("members[0].tpm.endorsementKeys.fingerprint"));
    assertThat(acme.vm(vm).<Integer>path("hardware.memoryMb")).isEqualTo(8192);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLONE", "RECONFIGURE"})
  void whatFailsBeforeItTookThePlaceLeavesTheVmAsItWas(String operation) {
    var homes = LabFaults.homes();
    var hardware = acme.vm(vm).<Object>path("hardware");
    LabFaults.loseTheAnswer(operation, 1);

    var ended = victor.await(Words.task(say()));

    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("FAILED");
    assertThat(LabFaults.homes()).as("nothing is left").isEqualTo(homes);
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    assertThat(acme.vm(vm).<Object>path("hardware")).isEqualTo(hardware);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
    LabFaults.clear();
    Words.done(victor, say());
    isACopy();
    assertThat(LabFaults.homes()).hasSameSizeAs(homes);
  }

  @Test
  void whatFailsAfterItTookThePlaceIsTriedAgainAndTold() {
    var homes = LabFaults.homes();
    LabFaults.refuse("DESTROY", 2);

    var ended = victor.await(Words.task(say()));

    assertThat(ended.<String>path("failure.code")).isEqualTo("TPM_COPIED_BUT_OLD_VM_LEFT");
    isACopy();
    assertThat(LabFaults.homes()).as("one came, one went").hasSameSizeAs(homes);
  }

  @Test
  void whatSomebodyChangedInTheVCenterIsNotLost() {
    LabFaults.slow("CLONE", Duration.ofSeconds(2));
    var task = Words.task(say());
    LabFaults.removeHome(LabFaults.moRef(vm));
    var ended = victor.await(task);

    assertThat(ended.<String>path("failure.code"))
        .as(ended.asString())
        .isEqualTo("VCENTER_VM_GONE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLONE", "RECONFIGURE", "DESTROY"})
  void aPortalThatIsKilledGoesOnWithItAndMakesOneVmNotTwo(String operation) throws Exception {
    var homes = LabFaults.homes();
    LabFaults.slow(operation, Duration.ofSeconds(20));
    var task = Words.task(say());
    if (operation.equals("CLONE")) {
      await().until(() -> victor.get("tasks/" + task).path("state").equals("RUNNING"));
    } else if (operation.equals("RECONFIGURE")) {
      await().until(() -> LabFaults.homes().size() > homes.size());
    } else {
      await().until(() -> !acme.endorsementKeys(vm).equals(keys));
    }

    var portal = Stack.portalProcess();
    portal.destroyForcibly();
    portal.onExit().get(30, TimeUnit.SECONDS);
    LabFaults.clear();
    Stack.sealport("up", "--detach");

    var ended = victor.await(task);
    assertThat(ended.<String>path("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
    isACopy();
    assertThat(LabFaults.homes()).as("one VM, not two").hasSameSizeAs(homes);
  }
}
