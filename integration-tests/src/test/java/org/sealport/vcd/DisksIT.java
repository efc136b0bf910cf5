package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Clients of Cloud Director grow and add disks: they send back what they were told, changed. */
class DisksIT {
  private static final String VM = "application/vnd.vmware.vcloud.vm+xml";
  private static final String LIST = "application/vnd.vmware.vcloud.rasdItemsList+xml";

  private final Api alice = Api.as("alice");
  private final Cloud acme = Cloud.of(alice);
  private final VcdApi client = VcdApi.signIn("alice", "acme");

  private static String spec(String... disks) {
    return "<Vm xmlns='http://www.vmware.com/vcloud/v1.5'><VmSpecSection Modified='true'><DiskSection>"
        + String.join("", disks)
        + "</DiskSection></VmSpecSection></Vm>";
  }

  private static String disk(String id, long sizeMb) {
    var known = id == null ? "" : "<DiskId>" + id + "</DiskId>";
    return "<DiskSettings>" + known + "<SizeMb>" + sizeMb + "</SizeMb></DiskSettings>";
  }

  private Response reconfigure(String vm, String body) {
    return client.post("/api/vApp/vm-" + vm + "/action/reconfigureVm", VM, body);
  }

  private void done(Response accepted) {
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    var href = accepted.xmlPath().getString("Task.@href");
    var task = alice.await(href.substring(href.lastIndexOf('/') + 1));
    assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("SUCCEEDED");
  }

  private long disks(String vm) {
    return acme.vm(vm).<Number>path("hardware.diskMb").longValue();
  }

  @Test
  void aLargerDiskGrowsAndANewOneIsAdded() {
    var vm = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(vm);

    done(reconfigure(vm, spec(disk("2000", 40960 + 1024), disk(null, 512))));

    assertThat(disks(vm)).isEqualTo(40960 + 1024 + 512);
    assertThat(acme.endorsementKeys(vm)).as("the TPM stays").isEqualTo(keys);
  }

  @Test
  void theListOfDisksIsSentBackLarger() {
    var vm = acme.createVm("acme-tokyo", false);
    var path = "/api/vApp/vm-" + vm + "/virtualHardwareSection/disks";
    var list = client.get(path);
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.asString()).contains("capacity=\"40960\"");

    done(put(path, list.asString().replace("capacity=\"40960\"", "capacity=\"43008\"")));

    assertThat(disks(vm)).isEqualTo(43008);
  }

  private Response put(String path, String body) {
    return client.request().header("Content-Type", LIST).body(body).put(path);
  }

  @Test
  void aDiskNeverShrinksAndDoesNotGrowWithSnapshots() {
    var vm = acme.createVm("acme-tokyo", false);
    assertThat(reconfigure(vm, spec(disk("2000", 1024))).statusCode()).isEqualTo(400);
    alice.done(alice.request().post("vms/" + vm + "/snapshots"));

    var refused = reconfigure(vm, spec(disk("2000", 50000)));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.xmlPath().getString("Error.@vendorSpecificErrorCode"))
        .isEqualTo("DISK_HAS_SNAPSHOTS");
    assertThat(disks(vm)).isEqualTo(40960);
  }
}
