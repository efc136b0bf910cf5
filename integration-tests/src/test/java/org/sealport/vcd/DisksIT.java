package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;

/** Clients of Cloud Director send back the disks that they were told, changed. */
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
    return "<DiskSettings><DiskId>"
        + id
        + "</DiskId><SizeMb>"
        + sizeMb
        + "</SizeMb></DiskSettings>";
  }

  private static String newDisk(String adapter, int bus, int unit, long sizeMb) {
    return "<DiskSettings><SizeMb>%d</SizeMb><UnitNumber>%d</UnitNumber><BusNumber>%d</BusNumber><AdapterType>%s</AdapterType></DiskSettings>"
        .formatted(sizeMb, unit, bus, adapter);
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

  private List<Integer> sizes(String vm) {
    return acme.vm(vm).path("hardware.disks.sizeMb");
  }

  private List<String> told(String vm, String element) {
    var document = client.get("/api/vApp/vm-" + vm).xmlPath();
    return document.getList("Vm.VmSpecSection.DiskSection.DiskSettings." + element);
  }

  @Test
  void aDiskGrowsOthersAreAddedAndWhatIsLeftOutIsRemoved() {
    var vm = acme.createVm("acme-tokyo", true);
    var keys = acme.endorsementKeys(vm);

    done(
        reconfigure(
            vm, spec(disk("2000", 41984), newDisk("5", 1, 2, 512), newDisk("6", 0, 0, 256))));
    assertThat(sizes(vm)).containsExactly(41984, 512, 256);
    assertThat(told(vm, "AdapterType")).containsExactly("4", "5", "6");
    assertThat(told(vm, "BusNumber")).containsExactly("0", "1", "0");
    assertThat(told(vm, "UnitNumber")).containsExactly("0", "2", "0");

    var ids = told(vm, "DiskId");
    done(reconfigure(vm, spec(disk(ids.get(0), 41984), disk(ids.get(2), 300))));
    assertThat(sizes(vm)).containsExactly(41984, 300);
    assertThat(acme.endorsementKeys(vm)).as("the TPM stays").isEqualTo(keys);
  }

  @Test
  void anEmptySectionRemovesAllAndNoneRemovesNothing() {
    var vm = acme.createVm("acme-tokyo", false);
    var silent =
        "<Vm xmlns='http://www.vmware.com/vcloud/v1.5'><VmSpecSection Modified='true'><NumCpus>4</NumCpus></VmSpecSection></Vm>";

    done(reconfigure(vm, silent));
    assertThat(sizes(vm)).hasSize(1);
    done(reconfigure(vm, spec()));

    assertThat(sizes(vm)).isEmpty();
  }

  @Test
  void theListOfDisksIsSentBackLarger() {
    var vm = acme.createVm("acme-tokyo", false);
    var path = "/api/vApp/vm-" + vm + "/virtualHardwareSection/disks";
    var list = client.get(path);
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.asString()).contains("capacity=\"40960\"").contains("SCSI Controller 0");

    done(put(path, list.asString().replace("capacity=\"40960\"", "capacity=\"43008\"")));

    assertThat(sizes(vm)).containsExactly(43008);
  }

  private Response put(String path, String body) {
    return client.request().header("Content-Type", LIST).body(body).put(path);
  }

  @Test
  void aDiskNeverShrinksAndDoesNotGrowOrGoWithSnapshots() {
    var vm = acme.createVm("acme-tokyo", false);
    assertThat(code(reconfigure(vm, spec(disk("2000", 1024))))).isEqualTo("DISK_SHRINKS");
    assertThat(code(reconfigure(vm, spec(disk("2000", 40960), disk("4711", 1)))))
        .isEqualTo("DISK_UNKNOWN");
    assertThat(code(reconfigure(vm, spec(disk("2000", 40960), newDisk("9", 0, 0, 1)))))
        .isEqualTo("INVALID_INPUT");
    alice.done(alice.request().post("vms/" + vm + "/snapshots"));

    assertThat(code(reconfigure(vm, spec(disk("2000", 50000))))).isEqualTo("DISK_HAS_SNAPSHOTS");
    assertThat(code(reconfigure(vm, spec()))).isEqualTo("DISK_HAS_SNAPSHOTS");
    assertThat(sizes(vm)).containsExactly(40960);
  }

  private static String code(Response refused) {
    assertThat(refused.statusCode()).isEqualTo(400);
    return refused.xmlPath().getString("Error.@vendorSpecificErrorCode");
  }
}
