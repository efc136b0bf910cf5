package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** Editing a VM through the native API. */
class EditVmIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void nameDescriptionAndHardwareAreChangedTogether() {
    var vm = acme.createVm("acme-tokyo", true);
    var name = Cloud.unique("edited");
    var keys = acme.endorsementKeys(vm);

    victor.done(
        edit(
            vm,
            Map.of(
                "name",
                name,
                "description",
                "payroll, 経理",
                "hardware",
                Map.of(
                    "cpus",
                    4,
                    "coresPerSocket",
                    2,
                    "memoryMb",
                    8192,
                    "hardwareVersion",
                    21,
                    "guestId",
                    "ubuntu64Guest"),
                "disks",
                Map.of("add", List.of(Map.of("sizeMb", 1024))))));

    var changed = acme.vm(vm);
    assertThat(changed.<String>path("name")).isEqualTo(name);
    assertThat(changed.<String>path("description")).isEqualTo("payroll, 経理");
    assertThat(changed.<Map<String, Object>>path("hardware"))
        .containsEntry("cpus", 4)
        .containsEntry("coresPerSocket", 2)
        .containsEntry("memoryMb", 8192)
        .containsEntry("hardwareVersion", 21)
        .containsEntry("guestId", "ubuntu64Guest")
        .containsEntry("diskMb", 40960 + 1024);
    assertThat(acme.endorsementKeys(vm)).as("the TPM stays").isEqualTo(keys);
  }

  @Test
  void theCpusFillTheirSockets() {
    var vm = acme.createVm("acme-tokyo", false);

    var refused = edit(vm, Map.of("hardware", Map.of("cpus", 4, "coresPerSocket", 3)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).contains("coresPerSocket");
  }

  @ParameterizedTest
  @CsvSource({
    "firmware, BIOS,           TPM_REQUIRES_EFI",
    "guestId,  otherGuest64,   TPM_GUEST_UNSUPPORTED",
    "guestId,  winXPPro64Guest, TPM_GUEST_UNSUPPORTED"
  })
  void R1_R3_aVmWithATpmDoesNotBecomeWhatMayHaveNone(String part, String value, String code) {
    var vm = acme.createVm("acme-tokyo", true);
    var asked = Map.of("hardware", Map.of(part, value));

    var preflight = victor.post("vms/" + vm + "/edits/preflight", asked);
    var refused = edit(vm, asked);

    assertThat(preflight.<Boolean>path("allowed")).isFalse();
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("violations[0].code")).isEqualTo(code);
    assertThat(acme.vm(vm).<Object>path("busyTask")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "22, HARDWARE_TOO_NEW",
    "18, VM_HARDWARE_DOWNGRADE",
    "23, INVALID_INPUT",
  })
  void hardwareGetsOnlyAsNewAsTheVCenterRuns(int version, String code) {
    var vm = acme.createVm("acme-tokyo", false);

    var refused = edit(vm, Map.of("hardware", Map.of("hardwareVersion", version)));

    assertThat(refused.statusCode()).isIn(400, 409);
    assertThat(refused.<String>path("code")).isEqualTo(code);
  }

  @Test
  void ofAPoweredOnVmOnlyTheHardwareStays() {
    var vm = acme.createVm("acme-tokyo", false);
    acme.power(vm, "POWER_ON");

    assertThat(edit(vm, Map.of("hardware", Map.of("cpus", 4))).<String>path("code"))
        .isEqualTo("VM_NOT_POWERED_OFF");
    victor.done(edit(vm, Map.of("description", "runs")));
    assertThat(acme.vm(vm).<String>path("description")).isEqualTo("runs");
  }

  private Response edit(String vm, Object body) {
    return victor.request().contentType("application/json").body(body).patch("vms/" + vm);
  }
}
