package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.SimulatedCloud;

/**
 * What was changed in a vCenter behind the portal's back: found by the sync, shown on the VM and to
 * the provider, and overwritten nowhere.
 */
class DriftIT {
  private final Api root = Api.as("root");
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, SimulatedCloud::vdc);

  private void sync() {
    var id = SimulatedCloud.vCenter("vc-tokyo");
    var answer = root.request().post("provider/vcenters/" + id + "/sync");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private List<String> drift(String vm) {
    var answer = victor.get("vms/" + vm + "/drift");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items.kind");
  }

  private String found(String vm) {
    return victor.get("vms/" + vm + "/drift").path("items[0].found");
  }

  private String vm(boolean tpm) {
    return acme.createVm("acme-tokyo", tpm);
  }

  @Test
  void aVmThatNobodyTouchedHasNone() {
    var vm = vm(true);
    sync();

    assertThat(drift(vm)).isEmpty();
  }

  @Test
  void aRenamedVmKeepsItsNameHereAndIsAgreedOnByARename() {
    var vm = vm(false);
    String name = acme.vm(vm).path("name");
    SimulatedCloud.behind(vm, "rename", Map.of("name", "renamed-there"));
    sync();

    assertThat(drift(vm)).containsExactly("VM_RENAMED");
    assertThat(found(vm)).isEqualTo("renamed-there");
    assertThat(acme.vm(vm).<String>path("name")).isEqualTo(name);
    assertThat(SimulatedCloud.inside(vm).get("name").asText()).isEqualTo("renamed-there");
    victor.done(
        victor
            .request()
            .contentType("application/json")
            .body(Map.of("name", "renamed-there-" + name))
            .patch("vms/" + vm));
    sync();
    assertThat(drift(vm)).isEmpty();
  }

  @Test
  void aRemovedTpmIsNotReplacedAndIsAgreedOnByRemovingItHereToo() {
    var vm = vm(true);
    var keys = acme.endorsementKeys(vm);
    SimulatedCloud.behind(vm, "removeTpm", Map.of());
    sync();

    assertThat(drift(vm)).containsExactly("TPM_REMOVED");
    assertThat(acme.endorsementKeys(vm)).as("what is known stays known").isEqualTo(keys);
    assertThat(SimulatedCloud.inside(vm).path("tpm").isMissingNode()).isTrue();
    victor.done(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));
    sync();
    assertThat(drift(vm)).isEmpty();
  }

  @Test
  void anotherTpmAndAnAddedOneAreTold() {
    var sealed = vm(true);
    var plain = vm(false);
    var keys = acme.endorsementKeys(sealed);
    SimulatedCloud.behind(sealed, "addTpm", Map.of());
    SimulatedCloud.behind(plain, "addTpm", Map.of("provider", "kp-standard"));
    sync();

    assertThat(drift(sealed)).containsExactly("TPM_REPLACED");
    assertThat(acme.endorsementKeys(sealed)).isEqualTo(keys);
    assertThat(drift(plain)).containsExactlyInAnyOrder("TPM_ADDED", "VM_REKEYED");
    assertThat(acme.vm(plain).<Boolean>path("tpm")).isFalse();
  }

  @Test
  void aRekeyedVmIsToldAndItsKeyIsNotChangedBack() {
    var vm = vm(true);
    SimulatedCloud.behind(vm, "rekey", Map.of("provider", "kp-native-tokyo"));
    sync();

    assertThat(drift(vm)).containsExactly("VM_REKEYED");
    assertThat(found(vm)).isEqualTo("kp-native-tokyo");
    assertThat(acme.vm(vm).<String>path("keyProvider")).isEqualTo("kp-standard");
    assertThat(SimulatedCloud.inside(vm).get("provider").asText()).isEqualTo("kp-native-tokyo");
  }

  @Test
  void aDestroyedVmStaysListedUntilItIsDeletedHere() {
    var vm = vm(true);
    SimulatedCloud.behind(vm, "destroy", Map.of());
    sync();

    assertThat(drift(vm)).containsExactly("VM_GONE");
    assertThat(acme.vm(vm).statusCode()).isEqualTo(200);
    victor.done(victor.request().delete("vms/" + vm));
    assertThat(victor.get("vms/" + vm).statusCode()).isEqualTo(404);
    sync();
  }

  @Test
  void aKeyProviderThatFailsIsToldOnEachVmThatNeedsItAndGoesWithItsReturn() {
    var vm = vm(true);
    var there = SimulatedCloud.nameOf("vc-tokyo");
    SimulatedCloud.provider(there, "kp-standard", Map.of("health", "red"));
    sync();
    var failed = drift(vm);
    SimulatedCloud.provider(there, "kp-standard", Map.of("health", "green"));
    sync();

    assertThat(failed).containsExactly("KEY_PROVIDER_GONE");
    assertThat(drift(vm)).isEmpty();
  }

  @Test
  void theProviderSeesTheDriftOfAllAndOtherTenantsSeeNone() {
    var vm = vm(false);
    SimulatedCloud.behind(vm, "rename", Map.of("name", "seen-by-whom"));
    sync();

    for (var user : List.of("root", "olivia")) {
      var row = "items.find { it.vm == '" + vm + "' }";
      var all = Api.as(user).get("provider/drift").jsonPath();
      assertThat(all.getString(row + ".kind")).isEqualTo("VM_RENAMED");
      assertThat(all.getString(row + ".organizationName")).isEqualTo("Acme");
      assertThat(all.getString(row + ".vCenterName")).isEqualTo(SimulatedCloud.nameOf("vc-tokyo"));
    }
    for (var user : List.of("alice", "victor", "connie", "gina")) {
      assertThat(Api.as(user).get("provider/drift").statusCode()).as(user).isEqualTo(403);
    }
    assertThat(Api.as("connie").get("vms/" + vm + "/drift").statusCode())
        .as("who may see the VM sees its drift")
        .isEqualTo(Api.as("connie").get("vms/" + vm).statusCode());
    assertThat(Api.as("gina").get("vms/" + vm + "/drift").statusCode()).isEqualTo(404);
    assertThat(Api.anonymous().get("vms/" + vm + "/drift").statusCode()).isEqualTo(401);
  }
}
