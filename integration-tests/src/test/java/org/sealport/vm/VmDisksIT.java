package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** The disks of a VM, each for itself, through the native API. */
class VmDisksIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  private Response edit(String vm, Map<String, Object> disks) {
    return edit(vm, disks, false);
  }

  private Response edit(String vm, Map<String, Object> disks, boolean confirmed) {
    return victor
        .request()
        .contentType("application/json")
        .queryParam("confirm", confirmed)
        .body(Map.of("disks", disks))
        .patch("vms/" + vm);
  }

  private static Map<String, Object> add(int sizeMb, String bus) {
    return Map.of("add", List.of(Map.of("sizeMb", sizeMb, "bus", bus)));
  }

  private static Map<String, Object> grow(int key, int sizeMb) {
    return Map.of("resize", List.of(Map.of("key", key, "sizeMb", sizeMb)));
  }

  private List<Integer> sizes(String vm) {
    return acme.vm(vm).path("hardware.disks.sizeMb");
  }

  private List<Integer> keys(String vm) {
    return acme.vm(vm).path("hardware.disks.key");
  }

  @Test
  void aDiskIsAddedGrownAndRemovedAndTheTpmStays() {
    var vm = acme.createVm("acme-tokyo", true);
    var tpm = acme.endorsementKeys(vm);

    victor.done(edit(vm, add(1024, "PARAVIRTUAL")));
    assertThat(sizes(vm)).containsExactly(40960, 1024);
    assertThat(acme.vm(vm).<List<String>>path("hardware.disks.bus"))
        .containsExactly("LSI_LOGIC_SAS", "PARAVIRTUAL");

    int added = keys(vm).get(1);
    victor.done(edit(vm, grow(added, 2048)));
    assertThat(sizes(vm)).containsExactly(40960, 2048);
    assertThat(acme.vm(vm).<Integer>path("hardware.diskMb")).isEqualTo(43008);

    assertThat(edit(vm, Map.of("remove", List.of(added))).<String>path("code"))
        .isEqualTo("DISK_REMOVAL_NOT_CONFIRMED");
    victor.done(edit(vm, Map.of("remove", List.of(added)), true));
    assertThat(sizes(vm)).containsExactly(40960);
    assertThat(acme.endorsementKeys(vm)).isEqualTo(tpm);
  }

  @Test
  void aVmIsMadeWithSeveralDisksAndItsCopiesAndTemplatesHaveThem() {
    var disks =
        List.of(
            Map.of("sizeMb", 2048, "bus", "SATA"),
            Map.of("sizeMb", 1024, "bus", "NVME", "busNumber", 0, "unit", 3));
    var asked =
        acme.vm(Cloud.unique("vm"), "acme-tokyo", true, Map.of("diskMb", 0, "disks", disks));
    var vm = victor.done(victor.post("vms", asked));

    var alice = Api.as("alice");
    var template = Cloud.of(alice).capture(vm, "COPY");
    var copy = Cloud.of(alice).instantiate(template, "acme-tokyo");

    var told = acme.vm(vm).<List<Map<String, Object>>>path("hardware.disks");
    assertThat(told).extracting(disk -> disk.get("bus")).containsExactly("SATA", "NVME");
    assertThat(told).extracting(disk -> disk.get("unit")).containsExactly(0, 3);
    assertThat(acme.vm(copy).<List<Map<String, Object>>>path("hardware.disks")).isEqualTo(told);
    assertThat(
            alice
                .get("templates/" + template)
                .<List<Map<String, Object>>>path("members[0].hardware.disks"))
        .isEqualTo(told);
  }

  @Test
  void everyReasonAgainstAChangeIsNamedAtOnce() {
    var vm = acme.createVm("acme-tokyo", false);
    int first = keys(vm).get(0);
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    var at = Map.of("sizeMb", 1, "bus", "PARAVIRTUAL", "busNumber", 0, "unit", 1);
    var asked =
        Map.<String, Object>of(
            "add", List.of(at),
            "resize",
                List.of(Map.of("key", first, "sizeMb", 512), Map.of("key", 4711, "sizeMb", 1)),
            "remove", List.of(first));

    var preflight = victor.post("vms/" + vm + "/edits/preflight", Map.of("disks", asked));
    var refused = edit(vm, asked, true);

    assertThat(preflight.<List<String>>path("obstacles.code"))
        .contains("DISK_HAS_SNAPSHOTS", "DISK_SHRINKS", "DISK_UNKNOWN");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(sizes(vm)).containsExactly(40960);
    assertThat(acme.vm(vm).<Object>path("busyTask")).isNull();
  }

  @Test
  void aDiskNeitherShrinksNorGrowsWithSnapshots() {
    var vm = acme.createVm("acme-tokyo", false);
    int first = keys(vm).get(0);

    assertThat(edit(vm, grow(first, 1024)).<String>path("code")).isEqualTo("DISK_SHRINKS");
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    assertThat(edit(vm, grow(first, 50_000)).<String>path("code")).isEqualTo("DISK_HAS_SNAPSHOTS");
    assertThat(edit(vm, Map.of("add", List.of(Map.of("sizeMb", 0)))).statusCode()).isEqualTo(400);
    assertThat(sizes(vm)).containsExactly(40960);
  }

  @Test
  void aRunningVmGetsDisksButNoneOnIde() {
    var vm = acme.createVm("acme-tokyo", false);
    acme.power(vm, "POWER_ON");

    assertThat(edit(vm, add(512, "IDE")).<String>path("code")).isEqualTo("DISK_NEEDS_POWER_OFF");
    victor.done(edit(vm, add(512, "NVME")));
    assertThat(sizes(vm)).containsExactly(40960, 512);
    acme.power(vm, "SUSPEND");
    assertThat(edit(vm, add(512, "NVME")).<String>path("code")).isEqualTo("VM_NOT_POWERED_OFF");
  }

  @Test
  void whoMayNotEditAndOtherOrganizationsChangeNoDisk() {
    var vm = acme.createVm("acme-tokyo", false);
    var asked = Map.of("disks", add(512, "SATA"));

    for (var who : List.of("uma", "gina")) {
      var refused =
          Api.as(who).request().contentType("application/json").body(asked).patch("vms/" + vm);
      assertThat(refused.statusCode()).as(who).isIn(403, 404);
    }
    assertThat(sizes(vm)).containsExactly(40960);
  }
}
