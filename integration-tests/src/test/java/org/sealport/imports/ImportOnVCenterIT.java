package org.sealport.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealport.support.Abandoned.imports;
import static org.sealport.support.Abandoned.preflight;
import static org.sealport.support.Abandoned.request;
import static org.sealport.support.Cloud.unique;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.support.Abandoned;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.SimulatedCloud;

/** Imports from simulated vCenters that are driven as real ones are. */
class ImportOnVCenterIT {
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, SimulatedCloud::vdc);

  @BeforeAll
  static void vmsMayCross() {
    Operations.fastCrossing(true);
  }

  @AfterAll
  static void asItWas() {
    Operations.fastCrossing(false);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo, COPY",
    "acme-tokyo,  acme-tokyo, MOVE",
    "acme-nagoya, acme-osaka, COPY",
    "acme-nagoya, acme-osaka, MOVE"
  })
  void R15_R44_theTpmOfAnImportedVmComesAlong(String from, String to, String how) {
    var vm = acme.createVm(from, true);
    SimulatedCloud.behind(vm, "seal", Map.of("value", "the key of the payroll disk"));
    var keys = acme.endorsementKeys(vm);
    var source = Abandoned.of(vm);
    var body = request(how, Map.of("vdc", acme.vdc(to), "name", unique("imported")), source);

    assertThat(preflight("acme", body).<Boolean>path("allowed")).isTrue();
    var imported = acme.vmsOf(victor.done(imports("acme", body))).get(0);

    assertThat(acme.endorsementKeys(imported)).isEqualTo(keys);
    assertThat(acme.vm(imported).<String>path("tpmDetail.origin")).isEqualTo("IMPORTED");
    assertThat(SimulatedCloud.inside(imported).at("/tpm/value").asText())
        .isEqualTo("the key of the payroll disk");
    source.sync();
    assertThat(source.row() == null).isEqualTo(how.equals("MOVE"));
    assertThat(victor.get("vms/" + imported + "/drift").<List<?>>path("items")).isEmpty();
  }

  @ParameterizedTest(name = "to {0}")
  @ValueSource(strings = {"acme-nagoya", "acme-osaka"})
  void R44_aMoveThatFailsLeavesTheNamesInTheVCenterAsTheyWere(String to) {
    acme.createVm("acme-nagoya", false);
    var nagoya = SimulatedCloud.nameOf("vc-nagoya");
    var stem = unique("of-outside");
    SimulatedCloud.fill(
        nagoya,
        Map.of("name", stem, "count", 2, "tpm", true, "version", 17, "datastore", "ssd-nagoya"));
    var before = named(nagoya, stem);
    var vCenter = SimulatedCloud.vCenter("vc-nagoya");
    var vms = before.keySet().stream().map(ref -> new Abandoned(vCenter, ref, stem)).toList();
    vms.get(0).sync();
    var body =
        request(
            "MOVE",
            Map.of("vdc", acme.vdc(to), "name", unique("imported")),
            vms.toArray(Abandoned[]::new));
    body.put(
        "vms",
        List.of(
            Map.of("moRef", vms.get(0).moRef(), "name", "first"),
            Map.of("moRef", vms.get(1).moRef(), "name", "second")));
    var method = to.equals("acme-nagoya") ? "ReconfigVM_Task" : "RelocateVM_Task";
    SimulatedCloud.disturb(
        nagoya, Map.of("method", method, "kind", "taskFault", "skip", 1, "count", 1));
    try {
      var accepted = imports("acme", body);
      assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
      var task = victor.await(accepted.path("task"));
      assertThat(task.<String>path("state")).as(task.asString()).isEqualTo("FAILED");
    } finally {
      SimulatedCloud.calm(nagoya);
    }

    assertThat(named(nagoya, stem).values()).containsExactlyInAnyOrderElementsOf(before.values());
    vms.get(0).sync();
    assertThat(Abandoned.listed(vCenter, stem))
        .containsExactlyInAnyOrderElementsOf(before.values());
  }

  /** The names of VMs by reference, as the vCenter has them. */
  private static Map<String, String> named(String vCenter, String stem) {
    var names = new HashMap<>(SimulatedCloud.names(vCenter));
    names.values().removeIf(name -> !name.startsWith(stem));
    return names;
  }

  @Test
  void aCloneThatStillGetsItsTpmIsNoUnmanagedVm() {
    var template = acme.capture(acme.createVm("acme-nagoya", true), "REPLACE");
    var nagoya = SimulatedCloud.nameOf("vc-nagoya");
    var vCenter = SimulatedCloud.vCenter("vc-nagoya");
    var before = SimulatedCloud.vms(nagoya).size();
    var name = unique("half-made");
    SimulatedCloud.disturb(
        nagoya, Map.of("method", "ReconfigVM_Task", "kind", "taskDelay", "delayMs", 3000));
    try {
      var accepted =
          victor.post(
              "templates/" + template + "/vms",
              Map.of("vdc", acme.vdc("acme-nagoya"), "name", name));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> SimulatedCloud.vms(nagoya).size() > before);
      new Abandoned(vCenter, "", "").sync();

      assertThat(victor.get("tasks/" + accepted.path("task")).<String>path("state"))
          .isEqualTo("RUNNING");
      assertThat(Abandoned.wasRead(name)).isTrue();
      assertThat(Abandoned.listed(vCenter, name)).isEmpty();
      SimulatedCloud.calm(nagoya);
      victor.done(accepted);
    } finally {
      SimulatedCloud.calm(nagoya);
    }
  }
}
