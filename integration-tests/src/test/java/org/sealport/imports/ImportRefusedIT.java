package org.sealport.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.support.Abandoned.imports;
import static org.sealport.support.Abandoned.organization;
import static org.sealport.support.Abandoned.preflight;
import static org.sealport.support.Abandoned.request;
import static org.sealport.support.Cloud.unique;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;

/** What an import refuses, to whom, and that it then changes nothing. */
class ImportRefusedIT {
  private final Api root = Api.as("root");
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  private Map<String, Object> into(String vdc) {
    return Map.of("vdc", acme.vdc(vdc), "name", unique("imported"));
  }

  private Abandoned abandoned(String vdc, boolean tpm) {
    return Abandoned.of(acme.createVm(vdc, tpm));
  }

  @AfterEach
  void free() {
    decide("FREE");
    Operations.fastCrossing(false);
    LabFaults.clear();
  }

  private static void decide(String copies) {
    var decided = Api.as("alice").put("tpm-policy", Map.of("copies", copies));
    assertThat(decided.statusCode()).isEqualTo(200);
  }

  /** The preflight and the operation agree, and nothing is left of it. */
  private static void isRefused(Map<String, Object> body, String... codes) {
    var homes = LabFaults.homes();
    var before = preflight("acme", body);
    var refused = imports("acme", body);

    assertThat(before.<Boolean>path("allowed")).as(before.asString()).isFalse();
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
    if (refused.path("violations") == null || refused.<List<?>>path("violations").isEmpty()) {
      assertThat(refused.<String>path("code")).isIn((Object[]) codes);
    } else {
      assertThat(refused.<List<String>>path("violations.code")).containsExactlyInAnyOrder(codes);
    }
    assertThat(LabFaults.homes()).isEqualTo(homes);
    if (body.containsKey("name")) {
      assertThat(Api.as("victor").idOf("vapps", body.get("name").toString())).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"COPY", "MOVE"})
  void R41_aVmWithATpmDoesNotCrossToOtherStorage(String how) {
    var vm = abandoned("acme-nagoya", true);

    isRefused(request(how, into("acme-tokyo"), vm), "TPM_STORAGE_NOT_SHARED");
  }

  @Test
  void P1_aCopyIsReplacedWhereTheVCenterCanAndRefusedWhereItCannot() {
    var eight = abandoned("acme-tokyo", true);
    var seven = abandoned("acme-nagoya", true);
    decide("FORCE_REPLACE");

    var replacing = request("COPY", into("acme-tokyo"), eight);
    assertThat(preflight("acme", replacing).<List<String>>path("vms.outcome"))
        .containsExactly("REPLACED_BY_POLICY");
    var vm = acme.vmsOf(victor.done(imports("acme", replacing))).get(0);
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
    isRefused(request("COPY", into("acme-nagoya"), seven), "TPM_POLICY_FORCES_REPLACE");
    var moving = request("MOVE", into("acme-nagoya"), seven);
    assertThat(preflight("acme", moving).<List<String>>path("vms.outcome"))
        .containsExactly("MOVES_ALONG");
    victor.done(imports("acme", moving));
  }

  @Test
  void P2_copiesAreRefusedAndMovesAreNot() {
    var vm = abandoned("acme-tokyo", true);
    decide("FORBID_COPY");

    isRefused(request("COPY", into("acme-tokyo"), vm), "TPM_POLICY_FORBIDS_COPY");
    isRefused(
        request("COPY", Map.of("catalog", acme.catalog("acme-catalog"), "name", unique("no")), vm),
        "TPM_POLICY_FORBIDS_COPY");
    victor.done(imports("acme", request("MOVE", into("acme-tokyo"), vm)));
  }

  @Test
  void ofManyImportsOfOneVmByMoveOneIsAccepted() throws Exception {
    var vm = abandoned("acme-tokyo", true);
    LabFaults.slow("FIND", Duration.ofMillis(200));
    var bodies =
        IntStream.range(0, 8).mapToObj(i -> request("MOVE", into("acme-tokyo"), vm)).toList();
    var pool = Executors.newFixedThreadPool(bodies.size());
    List<Future<Response>> answers;
    try {
      answers =
          pool.invokeAll(
              bodies.stream()
                  .<Callable<Response>>map(body -> () -> imports("acme", body))
                  .toList());
    } finally {
      pool.shutdown();
    }
    LabFaults.clear();

    var accepted = new ArrayList<Response>();
    for (var answer : answers) {
      if (answer.get().statusCode() == 202) {
        accepted.add(answer.get());
      } else {
        assertThat(answer.get().<String>path("code")).isIn("VM_BEING_IMPORTED", "VM_IS_MANAGED");
      }
    }
    assertThat(accepted).hasSize(1);
    victor.done(accepted.get(0));
    isRefused(request("MOVE", into("acme-tokyo"), vm), "VM_IS_MANAGED");
  }

  @Test
  void namesThatAreTakenAreRefused() {
    var vm = abandoned("acme-tokyo", false);
    var operations = new Operations(victor);
    var vApp = operations.build("acme-tokyo", List.of(operations.blank(vm.name(), false)));
    var taken = victor.get("vapps/" + vApp).<String>path("name");

    isRefused(request("MOVE", Map.of("vApp", vApp), vm), "VM_NAME_TAKEN");
    var again = new HashMap<String, Object>(into("acme-tokyo"));
    again.put("name", taken);
    var refused = imports("acme", request("COPY", again, vm));
    assertThat(refused.<String>path("code")).isEqualTo("VAPP_NAME_TAKEN");
    isRefused(request("COPY", into("acme-tokyo"), vm, vm), "VM_BEING_IMPORTED", "VM_NAME_TAKEN");
  }

  @Test
  void quotasOfTheVdcCountWhatIsImported() {
    var vm = abandoned("acme-tokyo", true);
    var vdcs = "provider/organizations/" + organization("acme") + "/vdcs";
    var vdc =
        Map.of(
            "vCenter",
            vm.vCenter(),
            "name",
            unique("quota"),
            "datastore",
            "nfs-shared-1",
            "fastProvisioning",
            false);
    String made = root.post(vdcs, vdc).path("id");
    root.put(vdcs + "/" + made + "/quotas", Map.of("tpmVms", 0));

    isRefused(
        request("MOVE", Map.of("vdc", made, "name", unique("no")), vm), "QUOTA_TPM_VMS_EXCEEDED");
  }

  @Test
  void aRunningVmIsNeitherCopiedNorMovedElsewhere() {
    var made = acme.createVm("acme-tokyo", false);
    acme.power(made, "POWER_ON");
    var vm = Abandoned.of(made);
    Operations.fastCrossing(true);

    isRefused(request("COPY", into("acme-tokyo"), vm), "VM_NOT_POWERED_OFF");
    isRefused(request("MOVE", into("acme-osaka"), vm), "VM_NOT_POWERED_OFF");
    var here = acme.vmsOf(victor.done(imports("acme", request("MOVE", into("acme-tokyo"), vm))));
    assertThat(acme.vm(here.get(0)).<String>path("power")).isEqualTo("ON");
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var vm = abandoned("acme-tokyo", false);
    var unknown = new Abandoned(vm.vCenter(), "vm-unknown", "");
    var foreign = Cloud.of(Api.as("gina")).vdc("globex-tokyo");

    for (var body :
        List.of(
            request("COPY", into("acme-tokyo"), unknown),
            request("COPY", Map.of("vdc", foreign, "name", unique("no")), vm),
            request("COPY", Map.of("catalog", acme.vdc("acme-tokyo"), "name", "no"), vm))) {
      assertThat(preflight("acme", body).statusCode()).isEqualTo(404);
      assertThat(imports("acme", body).statusCode()).isEqualTo(404);
    }
    assertThat(imports("acme", request("COPY", Map.of("name", "nowhere"), vm)).statusCode())
        .isEqualTo(400);
    assertThat(root.get("provider/vcenters/unknown/unmanaged-vms").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}: list {1}, import {2}")
  @CsvSource({
    "alice, 403, 403",
    "victor, 403, 403",
    "gina, 403, 404",
    "olivia, 200, 403",
    "root, 200, 202"
  })
  void onlyTheProviderImportsAndTheAuditTellsWhoTried(String user, int list, int imported) {
    var vm = abandoned("acme-tokyo", false);
    var api = Api.as(user);
    var path = "provider/organizations/" + organization("acme") + "/imports";
    var body = request("COPY", into("acme-tokyo"), vm);

    assertThat(api.get("provider/vcenters/" + vm.vCenter() + "/unmanaged-vms").statusCode())
        .isEqualTo(list);
    assertThat(api.post(path + "/preflight", body).statusCode())
        .isEqualTo(imported == 202 ? 200 : imported);
    var answer = api.post(path, body);
    assertThat(answer.statusCode()).isEqualTo(imported);
    if (imported == 202) {
      victor.done(answer);
      var records = Api.as("alice").get("audit?object=" + answer.path("entity")).jsonPath();
      assertThat(records.getList("items.operation")).contains("VM_IMPORT");
      assertThat(records.getList("items.actor")).contains("root");
    } else {
      var records = root.get("provider/audit?outcome=REFUSED&text=" + user).jsonPath();
      assertThat(records.getString("items[0].operation")).isEqualTo("VM_IMPORT");
    }
  }

  @Test
  void theListIsPagedAndSearched() {
    var first = abandoned("acme-tokyo", true);
    var second = abandoned("acme-tokyo", false);
    var list = "provider/vcenters/" + first.vCenter() + "/unmanaged-vms";

    assertThat(first.row()).containsEntry("tpm", true).containsEntry("power", "OFF");
    assertThat(root.get(list + "?tpm=false&name=" + first.name()).<Integer>path("total")).isZero();
    var page = root.get(list + "?pageSize=1&page=2&sort=name&order=desc");
    assertThat(page.<List<?>>path("items")).hasSize(1);
    assertThat(page.<Integer>path("total")).isGreaterThanOrEqualTo(2);
    assertThat(second.row()).containsEntry("moRef", second.moRef());
    assertThat(root.get(list + "?sort=secret").statusCode()).isEqualTo(400);
    victor.done(imports("acme", request("MOVE", into("acme-tokyo"), second)));
    assertThat(second.row()).as("it is managed now").isNull();
  }
}
