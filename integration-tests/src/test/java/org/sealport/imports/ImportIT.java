package org.sealport.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sealport.support.Abandoned.imports;
import static org.sealport.support.Abandoned.preflight;
import static org.sealport.support.Abandoned.request;
import static org.sealport.support.Cloud.unique;

import java.time.Duration;
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
import org.sealport.support.LabFaults;
import org.sealport.support.Operations;

/** What was sealed in the TPM of a VM that nobody managed is unsealed where it is imported. */
class ImportIT {
  private static final String SECRET = "the key of the payroll disk";

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final Operations operations = new Operations(victor);

  @BeforeAll
  static void vmsMayCross() {
    Operations.fastCrossing(true);
  }

  @AfterAll
  static void asItWas() {
    Operations.fastCrossing(false);
  }

  private record Sealed(Abandoned vm, byte[] secret, List<String> keys) {}

  private Sealed sealed(String vdc) {
    var vm = acme.createVm(vdc, true);
    var secret = acme.seal(vm, SECRET);
    var keys = acme.endorsementKeys(vm);
    return new Sealed(Abandoned.of(vm), secret, keys);
  }

  private Map<String, Object> newVApp(String vdc) {
    return Map.of("vdc", acme.vdc(vdc), "name", unique("imported"));
  }

  private void isImported(String vm, Sealed source) {
    assertThat(acme.endorsementKeys(vm)).isEqualTo(source.keys());
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("IMPORTED");
    assertThat(acme.vm(vm).<String>path("busyTask")).isNull();
    assertThat(acme.unseal(vm, source.secret())).isEqualTo(SECRET);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo,  COPY, COPIED",
    "acme-tokyo,  acme-tokyo,  MOVE, MOVES_ALONG",
    "acme-nagoya, acme-nagoya, COPY, COPIED",
    "acme-nagoya, acme-nagoya, MOVE, MOVES_ALONG",
    "acme-tokyo,  acme-osaka,  COPY, COPIED",
    "acme-tokyo,  acme-osaka,  MOVE, MOVES_ALONG"
  })
  void R15_R44_theTpmOfAnImportedVmComesAlong(String from, String to, String how, String outcome) {
    var source = sealed(from);
    var homes = LabFaults.homes();
    var body = request(how, newVApp(to), source.vm());

    var before = preflight("acme", body);
    var vApp = victor.done(imports("acme", body));

    assertThat(before.<Boolean>path("allowed")).as(before.asString()).isTrue();
    assertThat(before.<List<String>>path("vms.outcome")).containsExactly(outcome);
    var vm = acme.vmsOf(vApp).get(0);
    assertThat(acme.vm(vm).<String>path("name")).isEqualTo(source.vm().name());
    assertThat(acme.vm(vm).<String>path("vdcName")).isEqualTo(to);
    isImported(vm, source);
    assertThat(source.vm().row() == null).as("known at once").isEqualTo(how.equals("MOVE"));
    source.vm().sync();
    assertThat(LabFaults.homes()).hasSize(homes.size() + (how.equals("COPY") ? 1 : 0));
    assertThat(source.vm().row() == null).isEqualTo(how.equals("MOVE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COPY", "MOVE"})
  void R15_R44_severalAreImportedIntoAVAppThatExistsEachUnderItsName(String how) {
    var first = sealed("acme-tokyo");
    var second = Abandoned.of(acme.createVm("acme-tokyo", false));
    var vApp = operations.build("acme-tokyo", List.of(operations.blank("there", false)));
    var body = request(how, Map.of("vApp", vApp), first.vm(), second);
    body.put(
        "vms",
        List.of(
            Map.of("moRef", first.vm().moRef(), "name", "payroll"),
            Map.of("moRef", second.moRef(), "name", "web")));

    assertThat(victor.done(imports("acme", body))).isEqualTo(vApp);

    isImported(operations.named(vApp, "payroll"), first);
    var web = operations.named(vApp, "web");
    assertThat(acme.vm(web).<Boolean>path("tpm")).isFalse();
    assertThat(acme.vmsOf(vApp)).hasSize(3);
    first.vm().sync();
    assertThat(victor.get("vms/" + web + "/drift").<List<?>>path("items"))
        .as("its vCenter knows it by the new name")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"COPY", "MOVE"})
  void R32_anImportedTemplateCopies(String how) {
    var source = sealed("acme-tokyo");
    var body =
        request(
            how,
            Map.of("catalog", acme.catalog("acme-catalog"), "name", unique("imported")),
            source.vm());

    assertThat(preflight("acme", body).<Boolean>path("allowed")).isTrue();
    var template = victor.done(imports("acme", body));

    var made = victor.get("templates/" + template);
    assertThat(made.<String>path("provenance")).isEqualTo("IMPORTED");
    assertThat(made.<String>path("tpmProvisioning")).isEqualTo("COPY");
    var instance = acme.instantiate(template, "acme-tokyo");
    assertThat(acme.vm(instance).<String>path("tpmDetail.origin")).isEqualTo("COPIED");
    assertThat(acme.unseal(instance, source.secret())).isEqualTo(SECRET);
    source.vm().sync();
    assertThat(source.vm().row() == null).isEqualTo(how.equals("MOVE"));
  }

  @Test
  void aVmThatVanishesInTheMiddleOfItsImportEndsItInWords() {
    var vm = Abandoned.of(acme.createVm("acme-tokyo", true));
    var into = newVApp("acme-osaka");
    LabFaults.slow("RELOCATE", Duration.ofSeconds(3));
    String task;
    try {
      task = imports("acme", request("MOVE", into, vm)).path("task");
      LabFaults.removeHome(vm.moRef());
      var failed = victor.await(task);
      assertThat(failed.<String>path("state")).isEqualTo("FAILED");
      assertThat(failed.<String>path("failure.code")).isEqualTo("VCENTER_VM_GONE");
    } finally {
      LabFaults.clear();
    }
    assertThat(victor.idOf("vapps", into.get("name").toString())).isNull();
  }

  @Test
  void whatATaskIsMakingIsNoUnmanagedVm() {
    var vm = acme.createVm("acme-tokyo", true);
    var vApp = operations.build("acme-tokyo", List.of(operations.blank("first", false)));
    var somebodys = Abandoned.of(acme.createVm("acme-tokyo", false));
    var homes = LabFaults.homes().size();
    var name = unique("half-made");
    LabFaults.slow("FIND", Duration.ofSeconds(3));
    try {
      var copy = Map.of("vApp", vApp, "name", name);
      var accepted = victor.post("vms/" + vm + "/copies", copy);
      await().atMost(Duration.ofSeconds(30)).until(() -> LabFaults.homes().size() > homes);
      somebodys.sync();

      assertThat(victor.get("tasks/" + accepted.path("task")).<String>path("state"))
          .isEqualTo("RUNNING");
      assertThat(Abandoned.wasRead(name)).isTrue();
      assertThat(Abandoned.listed(somebodys.vCenter(), name)).isEmpty();
      assertThat(somebodys.row()).isNotNull();
      LabFaults.clear();
      victor.done(accepted);
    } finally {
      LabFaults.clear();
    }
  }

  @Test
  void R44_whenOneVmCannotBeMovedTheOthersGoBackUnderTheirNames() {
    var first = sealed("acme-tokyo");
    var second = sealed("acme-tokyo");
    var into = newVApp("acme-osaka");
    var body = request("MOVE", into, first.vm(), second.vm());
    body.put(
        "vms",
        List.of(
            Map.of("moRef", first.vm().moRef(), "name", "first"),
            Map.of("moRef", second.vm().moRef(), "name", "second")));
    LabFaults.refuse("RELOCATE", 1);
    String task;
    try {
      var accepted = imports("acme", body);
      assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
      task = accepted.path("task");
      assertThat(victor.await(task).<String>path("state")).isEqualTo("FAILED");
    } finally {
      LabFaults.clear();
    }

    assertThat(victor.get("tasks/" + task).<List<String>>path("vms.state"))
        .doesNotContain("DONE", "RUNNING");
    assertThat(victor.idOf("vapps", into.get("name").toString())).isNull();
    first.vm().sync();
    var there =
        Api.as("root")
            .get("provider/vcenters/" + first.vm().vCenter() + "/unmanaged-vms?pageSize=500");
    assertThat(there.<List<String>>path("items.name"))
        .contains(first.vm().name(), second.vm().name());
    for (var one : List.of(first, second)) {
      String moRef = there.path("items.find { it.name == '" + one.vm().name() + "' }.moRef");
      var again =
          request("MOVE", newVApp("acme-tokyo"), new Abandoned(one.vm().vCenter(), moRef, ""));
      isImported(acme.vmsOf(victor.done(imports("acme", again))).get(0), one);
    }
  }
}
