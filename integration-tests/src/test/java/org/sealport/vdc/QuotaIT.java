package org.sealport.vdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** Quotas of a VDC of its own. */
class QuotaIT {
  private static final int CREATES = 50;

  private final Api root = Api.as("root");
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final String vdc = Cloud.unique("quota");
  private String quotas;

  @BeforeEach
  void makeVdc() {
    var vdcs = "provider/organizations/" + root.idOf("provider/organizations", "acme") + "/vdcs";
    var made =
        root.post(
            vdcs,
            Map.of(
                "vCenter",
                root.idOf("provider/vcenters", "vc-tokyo"),
                "name",
                vdc,
                "datastore",
                "ssd-tokyo",
                "fastProvisioning",
                false));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    quotas = vdcs + "/" + made.path("id") + "/quotas";
  }

  @Test
  void fiftyParallelCreatesNeverExceedAQuota() throws Exception {
    limit(Map.of("vms", 7));
    var pool = Executors.newFixedThreadPool(CREATES);
    List<Future<Response>> answers;
    try {
      answers =
          pool.invokeAll(
              IntStream.range(0, CREATES)
                  .<Callable<Response>>mapToObj(i -> () -> victor.post("vms", vm(false)))
                  .toList());
    } finally {
      pool.shutdown();
    }

    int accepted = 0;
    for (var answer : answers) {
      if (answer.get().statusCode() == 202) {
        accepted++;
        victor.done(answer.get());
      } else {
        assertThat(answer.get().<String>path("code")).isEqualTo("QUOTA_VMS_EXCEEDED");
      }
    }
    assertThat(accepted).isEqualTo(7);
    assertThat(used("vms")).isEqualTo(7);
  }

  @Test
  void aRefusalNamesQuotaUsedAskedAndLimitAndThePreflightSaysSoBefore() {
    limit(Map.of("cpus", 3));
    victor.done(victor.post("vms", vm(false)));

    var before = victor.post("vms/preflight", vm(false));
    var refused = victor.post("vms", vm(false));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("QUOTA_CPUS_EXCEEDED");
    assertThat(refused.<List<String>>path("details")).containsExactly(vdc, "2", "2", "3");
    assertThat(before.<Boolean>path("allowed")).isFalse();
    assertThat(before.<List<String>>path("obstacles.code")).contains("QUOTA_CPUS_EXCEEDED");
    assertThat(used("cpus")).isEqualTo(2);
  }

  @Test
  void whatIsDeletedIsFreeAgainAndATpmIsCountedOnce() {
    limit(Map.of("tpmVms", 1));
    var vm = victor.done(victor.post("vms", vm(true)));
    assertThat(used("tpmVms")).isEqualTo(1);
    assertThat(victor.post("vms", vm(true)).<String>path("code"))
        .isEqualTo("QUOTA_TPM_VMS_EXCEEDED");
    var bare = victor.done(victor.post("vms", vm(false)));
    assertThat(victor.request().put("vms/" + bare + "/tpm").<String>path("code"))
        .isEqualTo("QUOTA_TPM_VMS_EXCEEDED");

    victor.done(victor.request().delete("vms/" + vm));

    assertThat(used("tpmVms")).isZero();
    victor.done(victor.request().put("vms/" + bare + "/tpm"));
    assertThat(used("tpmVms")).isEqualTo(1);
  }

  @Test
  void aDiskGrowsAsFarAsTheQuotaOfStorageGoes() {
    limit(Map.of());
    var vm = victor.done(victor.post("vms", vm(false)));
    int now = victor.get("vms/" + vm).path("hardware.diskMb");
    limit(Map.of("diskMb", now + 1024));

    victor.done(grow(vm, now + 1024));
    var refused = grow(vm, now + 1025);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("QUOTA_STORAGE_EXCEEDED");
    assertThat(used("diskMb")).isEqualTo(now + 1024);
  }

  private Response grow(String vm, int sizeMb) {
    int key = victor.get("vms/" + vm).path("hardware.disks[0].key");
    var disk = Map.of("key", key, "sizeMb", sizeMb);
    return victor
        .request()
        .contentType("application/json")
        .body(Map.of("disks", Map.of("resize", List.of(disk))))
        .patch("vms/" + vm);
  }

  @Test
  void goingBackToASnapshotThatMakesAVmLargerIsCheckedToo() {
    limit(Map.of("cpus", 3));
    var vm = victor.done(victor.post("vms", vm(false)));
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    var smaller = Map.of("hardware", Map.of("cpus", 1));
    victor.done(victor.request().contentType("application/json").body(smaller).patch("vms/" + vm));
    victor.done(victor.post("vms", vm(false)));
    assertThat(used("cpus")).isEqualTo(3);

    var before =
        victor
            .request()
            .queryParam("operation", "REVERT")
            .get("vms/" + vm + "/snapshots/preflight");
    var refused = victor.request().post("vms/" + vm + "/snapshots/revert");

    assertThat(before.<Boolean>path("allowed")).isFalse();
    assertThat(before.<List<String>>path("obstacles.code")).containsExactly("QUOTA_CPUS_EXCEEDED");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("code")).isEqualTo("QUOTA_CPUS_EXCEEDED");
    limit(Map.of("cpus", 4));
    victor.done(victor.request().post("vms/" + vm + "/snapshots/revert"));
    assertThat(used("cpus")).isEqualTo(4);
  }

  @Test
  void onlyTheProviderSetsQuotas() {
    assertThat(Api.as("alice").put(quotas, Map.of("vms", 1)).statusCode()).isEqualTo(403);
    assertThat(Api.as("olivia").put(quotas, Map.of("vms", 1)).statusCode()).isEqualTo(403);
    assertThat(root.put(quotas, Map.of("vms", -1)).statusCode()).isEqualTo(400);
  }

  private Map<String, Object> vm(boolean tpm) {
    return acme.windowsVm(Cloud.unique("quota"), vdc, tpm);
  }

  private int used(String quota) {
    return victor.get("vdcs/" + acme.vdc(vdc)).path("quotas." + quota + ".used");
  }

  private void limit(Map<String, Object> limits) {
    var set = root.put(quotas, new HashMap<>(limits));
    assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
  }
}
