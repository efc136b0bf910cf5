package org.sealport.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.sealport.lab.tpm.TpmException;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.GuestTpm;

/** Snapshots and what they mean for a TPM, proven by real TPM commands. */
class SnapshotIT {
  private static final String SECRET = "the key of the payroll disk";

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void theTpmGoesBackToWhatItHeldWhenTheSnapshotWasTaken() {
    var vm = acme.createVm("acme-tokyo", true);
    var before = acme.seal(vm, SECRET);
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    clearOwner(vm);
    assertThatThrownBy(() -> acme.unseal(vm, before))
        .as("a cleared TPM has forgotten it")
        .isInstanceOf(TpmException.class);
    var keys = acme.endorsementKeys(vm);

    assertThat(outcome(vm, "REVERT")).isEqualTo("SET_BACK");
    victor.done(victor.request().post("vms/" + vm + "/snapshots/revert"));

    assertThat(acme.unseal(vm, before)).isEqualTo(SECRET);
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    assertThat(acme.vm(vm).<Integer>path("tpmDetail.stateGeneration")).isEqualTo(2);
  }

  /** What {@code Clear-Tpm} does in the guest. */
  private void clearOwner(String vm) {
    acme.power(vm, "POWER_ON");
    try (var tpm = GuestTpm.of(vm)) {
      tpm.clear();
    } finally {
      acme.power(vm, "POWER_OFF");
    }
  }

  @Test
  void R6_aTpmStaysWhileThereIsASnapshotAndCanBeRemovedAfterwards() {
    var vm = acme.createVm("acme-tokyo", true);
    assertThat(outcome(vm, "CREATE")).isEqualTo("KEPT_IN_SNAPSHOT");
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    assertThat(acme.vm(vm).<Boolean>path("snapshot.withTpm")).isTrue();

    var refused = victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("violations[0].code")).isEqualTo("TPM_VM_HAS_SNAPSHOTS");

    victor.done(victor.request().delete("vms/" + vm + "/snapshots"));
    assertThat(acme.vm(vm).<Object>path("snapshot")).isNull();
    victor.done(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));
  }

  @Test
  void aTpmThatCameAfterTheSnapshotIsLostOnlyWhenConfirmed() {
    var vm = acme.createVm("acme-tokyo", true);
    victor.done(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    victor.done(victor.request().put("vms/" + vm + "/tpm"));
    assertThat(outcome(vm, "REVERT")).isEqualTo("DESTROYED");

    var refused = victor.request().post("vms/" + vm + "/snapshots/revert");
    assertThat(refused.<String>path("code")).isEqualTo("TPM_REMOVAL_NOT_CONFIRMED");

    victor.done(
        victor.request().queryParam("confirm", true).post("vms/" + vm + "/snapshots/revert"));
    assertThat(acme.vm(vm).<Boolean>path("tpm")).isFalse();
  }

  @Test
  void withoutASnapshotThereIsNothingToGoBackTo() {
    var vm = acme.createVm("acme-tokyo", false);

    Response refused = victor.request().post("vms/" + vm + "/snapshots/revert");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("VM_HAS_NO_SNAPSHOT");
    assertThat(Api.as("uma").request().post("vms/" + vm + "/snapshots").statusCode())
        .as("a vApp User takes no snapshots")
        .isEqualTo(403);
  }

  private String outcome(String vm, String operation) {
    return victor
        .request()
        .queryParam("operation", operation)
        .get("vms/" + vm + "/snapshots/preflight")
        .path("vms[0].outcome");
  }
}
