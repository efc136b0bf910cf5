package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Images;
import org.sealport.support.SimulatedCloud;
import org.sealport.support.VcdApi;

/** Drives once more, in simulated vCenters that are driven as real ones are. */
class DriveOnVCenterIT extends DriveIT {
  @Override
  protected String vdc(String ofTheDemo) {
    return SimulatedCloud.vdc(ofTheDemo);
  }

  @Test
  void aDriveThatTheGuestHasLockedIsTheReasonWhyNothingIsEjected() {
    var alice = Api.as("alice");
    var acme = Cloud.of(alice, this::vdc);
    var vm = acme.createVm("acme-tokyo", false);
    var catalog = acme.catalog("acme-catalog");
    var image = Images.upload(VcdApi.signIn("alice", "acme"), catalog, Cloud.unique("image"));
    alice.done(alice.put("vms/" + vm + "/disc", Map.of("image", image)));
    acme.power(vm, "POWER_ON");
    SimulatedCloud.behind(vm, "lockDrive", Map.of());

    var refused = alice.await(alice.request().delete("vms/" + vm + "/disc").path("task"));
    assertThat(refused.<String>path("failure.code")).isEqualTo("VCENTER_DRIVE_LOCKED");
    assertThat(acme.vm(vm).<String>path("disc.image")).isEqualTo(image);
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();

    alice.done(alice.request().delete("vms/" + vm + "/disc?force=true"));
    assertThat(acme.vm(vm).<Object>path("disc")).isNull();
  }
}
