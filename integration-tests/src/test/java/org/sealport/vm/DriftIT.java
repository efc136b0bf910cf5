package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Cloud.unique;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.SimulatedCloud;

/**
 * What was changed in a vCenter behind the portal's back: found by the sync, shown on the VM and to
 * the provider, overwritten nowhere, and recorded only when somebody accepts it.
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

  private Response preflight(String vm) {
    var answer = victor.get("vms/" + vm + "/drift/preflight");
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private String shown(String vm) {
    return preflight(vm).path("state");
  }

  private Response accept(String vm, String state) {
    return victor.post("vms/" + vm + "/drift/accept", Map.of("state", state));
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
  void R6_R15_anotherTpmIsAcceptedAsOneOfUnknownOriginAndKinshipEnds() {
    var vm = vm(true);
    var operations = new Operations(victor, acme);
    var vApp = operations.build("acme-tokyo", List.of(operations.blank("first", false)));
    var copy = operations.copyVm(vm, vApp, "COPY");
    var former = acme.endorsementKeys(vm);
    SimulatedCloud.behind(vm, "addTpm", Map.of());
    sync();

    var before = preflight(vm);
    assertThat(before.<Boolean>path("allowed")).as(before.asString()).isTrue();
    assertThat(before.<List<String>>path("changes.kind")).containsExactly("TPM_REPLACED");
    assertThat(before.<String>path("changes[0].consequence")).contains("kinship", "unknown origin");
    victor.done(accept(vm, before.path("state")));

    assertThat(drift(vm)).isEmpty();
    assertThat(acme.endorsementKeys(vm)).isNotEmpty().doesNotContainAnyElementsOf(former);
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("IMPORTED");
    assertThat(acme.endorsementKeys(copy)).isEqualTo(former);
    assertThat(acme.vm(copy).<List<?>>path("tpmDetail.sharedWith")).isEmpty();
    sync();
    assertThat(drift(vm)).isEmpty();
    var audited = Api.as("alice").request().queryParam("object", vm).get("audit");
    assertThat(audited.<List<String>>path("items.operation")).contains("VM_DRIFT_ACCEPT");
    assertThat(audited.<List<String>>path("items.find { it.operation == 'VM_DRIFT_ACCEPT' }.rules"))
        .containsExactly("R6", "R15");
  }

  @Test
  void R15_anAddedTpmWithItsKeyProviderANameAndTheLossOfATpmAreAccepted() {
    var plain = vm(false);
    var sealed = vm(true);
    var name = unique("renamed-there");
    SimulatedCloud.behind(plain, "addTpm", Map.of("provider", "kp-standard"));
    SimulatedCloud.behind(plain, "rename", Map.of("name", name));
    SimulatedCloud.behind(sealed, "removeTpm", Map.of());
    sync();

    assertThat(preflight(plain).<List<String>>path("changes.kind"))
        .containsExactlyInAnyOrder("TPM_ADDED", "VM_REKEYED", "VM_RENAMED");
    victor.done(accept(plain, shown(plain)));
    victor.done(accept(sealed, shown(sealed)));

    assertThat(acme.vm(plain).<String>path("name")).isEqualTo(name);
    assertThat(acme.vm(plain).<String>path("keyProvider")).isEqualTo("kp-standard");
    assertThat(acme.vm(plain).<String>path("tpmDetail.origin")).isEqualTo("IMPORTED");
    assertThat(acme.vm(sealed).<Boolean>path("tpm")).isFalse();
    sync();
    assertThat(drift(plain)).isEmpty();
    assertThat(drift(sealed)).isEmpty();
  }

  @Test
  void whatChangedSinceItWasShownIsNotAccepted() {
    var vm = vm(true);
    var keys = acme.endorsementKeys(vm);
    SimulatedCloud.behind(vm, "addTpm", Map.of());
    sync();
    var state = shown(vm);
    SimulatedCloud.behind(vm, "addTpm", Map.of());

    var task = victor.await(accept(vm, state).path("task"));
    sync();
    var late = accept(vm, state);

    assertThat(task.<String>path("state")).as("the vCenter was asked again").isEqualTo("FAILED");
    assertThat(task.<String>path("failure.code")).isEqualTo("CHANGED_MEANWHILE");
    assertThat(late.statusCode()).as(late.asString()).isEqualTo(409);
    assertThat(late.<String>path("code")).isEqualTo("CHANGED_MEANWHILE");
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    victor.done(accept(vm, shown(vm)));
    assertThat(acme.endorsementKeys(vm)).doesNotContainAnyElementsOf(keys);
  }

  @Test
  void aTakenNameIsNotAcceptedAndAVmAsRecordedHasNothingToAccept() {
    var vm = vm(false);
    var other = vm(false);
    String name = acme.vm(other).path("name");
    SimulatedCloud.behind(vm, "rename", Map.of("name", name));
    sync();

    assertThat(preflight(vm).<List<String>>path("obstacles.code")).containsExactly("VM_NAME_TAKEN");
    assertThat(accept(vm, shown(vm)).<String>path("code")).isEqualTo("VM_NAME_TAKEN");
    assertThat(accept(other, shown(other)).<String>path("code")).isEqualTo("VM_AS_RECORDED");
  }

  @Test
  void theRecordOfADestroyedVmGoesOnceItsNameIsTyped() {
    var vm = vm(true);
    acme.power(vm, "POWER_ON");
    String name = acme.vm(vm).path("name");
    SimulatedCloud.behind(vm, "destroy", Map.of());
    sync();
    var state = shown(vm);
    var forget = "vms/" + vm + "/drift/forget";

    assertThat(accept(vm, state).<String>path("code")).isEqualTo("VM_GONE_FROM_VCENTER");
    var mistyped = victor.post(forget, Map.of("state", state, "name", name + "x"));
    assertThat(mistyped.statusCode()).as(mistyped.asString()).isEqualTo(400);
    assertThat(mistyped.<String>path("code")).isEqualTo("VM_FORGETTING_NOT_CONFIRMED");
    victor.done(victor.post(forget, Map.of("state", state, "name", name)));

    assertThat(victor.get("vms/" + vm).statusCode()).isEqualTo(404);
  }

  @Test
  void theProviderAcceptsForATenantAndWhoMayNotEditAcceptsNothing() {
    var vm = vm(true);
    SimulatedCloud.behind(vm, "removeTpm", Map.of());
    sync();
    var accept = "vms/" + vm + "/drift/accept";
    var body = Map.of("state", shown(vm));

    for (var user : List.of("uma", "connie")) {
      assertThat(Api.as(user).post(accept, body).statusCode()).as(user).isEqualTo(403);
    }
    assertThat(Api.as("gina").post(accept, body).statusCode()).isEqualTo(404);
    assertThat(drift(vm)).containsExactly("TPM_REMOVED");
    var provider = Api.as("root", "acme");
    provider.done(provider.post(accept, body));
    assertThat(drift(vm)).isEmpty();
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
