package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** Creating a VM with a TPM, adding one and removing one, through the native API. */
class TpmOfAVmIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, this::vdc);

  /** The name of the VDC that stands for this one of the demo's. */
  protected String vdc(String ofTheDemo) {
    return ofTheDemo;
  }

  @Test
  void R10_aNewVmGetsANewTpmWithAnEndorsementKeyOfItsOwn() {
    var vm = acme.createVm("acme-tokyo", true);

    assertThat(acme.vm(vm).<Boolean>path("tpm")).isTrue();
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("NEW");
    assertThat(acme.vm(vm).<String>path("keyProvider")).isEqualTo("kp-standard");
    assertThat(acme.endorsementKeys(vm)).isNotEmpty();
  }

  @Test
  void R1_R2_R3_R5_aRefusalNamesEveryViolatedRuleAndChangesNothing() {
    var name = Cloud.unique("refused");
    var request =
        acme.vm(
            name,
            "acme-fukuoka",
            true,
            Map.of("firmware", "BIOS", "hardwareVersion", 13, "guestId", "otherGuest64"));

    var preflight = victor.post("vms/preflight", request);
    var refused = victor.post("vms", request);

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.<Boolean>path("allowed")).isFalse();
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("violations.code", String.class))
        .containsExactlyInAnyOrder(
            "TPM_REQUIRES_EFI",
            "TPM_REQUIRES_HW_14",
            "TPM_GUEST_UNSUPPORTED",
            "TPM_NO_KEY_PROVIDER");
    assertThat(victor.request().queryParam("name", name).get("vms").<Integer>path("total"))
        .isZero();
  }

  @Test
  void R4_aLinuxGuestOnSendaiIsRefusedByItsVCentersVersion() {
    var request =
        acme.vm(
            Cloud.unique("linux"),
            "acme-sendai",
            true,
            Map.of("guestId", "ubuntu64Guest", "hardwareVersion", 18));

    var refused = victor.post("vms", request);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getList("violations.rule", String.class)).containsExactly("R4");
    assertThat(refused.<String>path("violations[0].found")).contains("7.0.1");
    assertThat(refused.<String>path("violations[0].required")).contains("7.0.2");
    assertThat(refused.<String>path("violations[0].whoCanFix")).isEqualTo("PROVIDER");
  }

  @Test
  void R6_aTpmIsAddedToAPoweredOffVmAndRemovedWhenConfirmed() {
    var vm = acme.createVm("acme-tokyo", false);

    victor.done(victor.request().put("vms/" + vm + "/tpm"));
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isTrue();

    var unconfirmed = victor.request().delete("vms/" + vm + "/tpm");
    assertThat(unconfirmed.statusCode()).isEqualTo(400);
    assertThat(unconfirmed.<String>path("code")).isEqualTo("TPM_REMOVAL_NOT_CONFIRMED");

    victor.done(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isFalse();
  }

  @Test
  void R6_aVmWithSnapshotsIsNotEncryptedForATpmUntilTheyAreGone() {
    var vm = acme.createVm("acme-tokyo", false);
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));

    var preflight = victor.get("vms/" + vm + "/tpm/preflight?operation=ADD");
    var refused = victor.request().put("vms/" + vm + "/tpm");

    assertThat(preflight.<String>path("vms[0].violations[0].code"))
        .isEqualTo("TPM_VM_HAS_SNAPSHOTS");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("violations[0].code")).isEqualTo("TPM_VM_HAS_SNAPSHOTS");
    assertThat(acme.vm(vm).<String>path("keyProvider")).isNull();
    victor.done(victor.request().delete("vms/" + vm + "/snapshots"));
    victor.done(victor.request().put("vms/" + vm + "/tpm"));
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isTrue();
  }

  @Test
  void R6_aPoweredOnVmKeepsItsTpm() {
    var vm = acme.createVm("acme-tokyo", true);
    acme.power(vm, "POWER_ON");

    var refused = victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("violations[0].code")).isEqualTo("TPM_VM_NOT_POWERED_OFF");
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isTrue();
  }

  @Test
  void R45_aVmOfAFastProvisionedVdcGetsNoTpmLater() {
    var vm = acme.createVm("acme-fast", false);

    var refused = victor.request().put("vms/" + vm + "/tpm");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("violations[0].code")).isEqualTo("TPM_LINKED_CLONE");
  }

  @Test
  void aVmIsRenamedPoweredResetAndDeleted() {
    var vm = acme.createVm("acme-tokyo", true);
    var name = Cloud.unique("renamed");

    victor.done(
        victor
            .request()
            .contentType("application/json")
            .body(Map.of("name", name))
            .patch("vms/" + vm));
    assertThat(acme.vm(vm).<String>path("name")).isEqualTo(name);
    acme.power(vm, "POWER_ON");
    acme.power(vm, "RESET");
    assertThat(victor.request().delete("vms/" + vm).statusCode())
        .as("a running VM is not deleted")
        .isEqualTo(409);
    acme.power(vm, "POWER_OFF");
    victor.done(victor.request().delete("vms/" + vm));
    assertThat(victor.get("vms/" + vm).statusCode()).isEqualTo(404);
  }

  @Test
  void theSecondOfTwoConflictingEditsIsToldSo() {
    var vm = acme.createVm("acme-tokyo", false);
    var seen = acme.vm(vm).header("ETag");
    victor.done(rename(vm, Cloud.unique("first"), seen));

    var second = rename(vm, Cloud.unique("second"), seen);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.<String>path("code")).isEqualTo("CHANGED_MEANWHILE");
  }

  private Response rename(String vm, String name, String seen) {
    return victor
        .request()
        .header("If-Match", seen)
        .contentType("application/json")
        .body(Map.of("name", name))
        .patch("vms/" + vm);
  }
}
