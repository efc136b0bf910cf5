package org.sealport.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.lab.tpm.TpmException;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Images;
import org.sealport.support.Operations;
import org.sealport.support.VcdApi;
import org.sealport.support.Words;

/**
 * The word {@code copy} on a VM that was made of a template that says replace: before it runs, it
 * gets the template's TPM, proven by what that one has sealed.
 */
class CopyWordIT {
  private static final String SECRET = "the key of the payroll disk";
  private static final Map<String, Object> LARGER =
      Map.of(
          "description",
          "made larger",
          "hardware",
          Map.of("cpus", 4, "coresPerSocket", 2, "memoryMb", 8192));

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, this::vdc);
  private final Operations operations = new Operations(victor, acme);
  private final VcdApi client = VcdApi.signIn("victor", "acme");

  /** The name of the VDC that stands for this one of the demo's. */
  protected String vdc(String ofTheDemo) {
    return ofTheDemo;
  }

  /** What the template's own TPM seals: in a VM that was made with a copy of it. */
  protected byte[] sealedByTheTpmOf(String template, String vdc, String secret) {
    return acme.seal(acme.vmsOf(acme.vApp(template, vdc, "COPY")).get(0), secret);
  }

  /** Empty when another TPM sealed it. */
  protected Optional<String> unseal(String vm, byte[] sealed) {
    try {
      return Optional.of(acme.unseal(vm, sealed));
    } catch (TpmException e) {
      return Optional.empty();
    }
  }

  @BeforeAll
  static void vmsMayCross() {
    Operations.fastCrossing(true);
  }

  @AfterAll
  static void asItWas() {
    Operations.fastCrossing(false);
  }

  /** A template that says replace. */
  private String template(String vdc) {
    return acme.capture(acme.createVm(vdc, true), "REPLACE");
  }

  private List<String> keysOf(String template) {
    return victor.get("templates/" + template).path("members[0].tpm.endorsementKeys.fingerprint");
  }

  private Response say(String vm, String word) {
    return Words.say(client, "vm-" + vm, Words.PROVISIONING, word);
  }

  private Response edit(String vm, Map<String, Object> asked) {
    return victor
        .request()
        .queryParam("confirm", true)
        .contentType("application/json")
        .body(asked)
        .patch("vms/" + vm);
  }

  private static Map<String, Object> disks(Map<String, Object> asked) {
    return Map.of("disks", asked);
  }

  private void isACopy(String vm, String template) {
    assertThat(acme.endorsementKeys(vm)).isNotEmpty().isEqualTo(keysOf(template));
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("COPIED");
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo",
    "acme-nagoya, acme-nagoya",
    "acme-tokyo,  acme-osaka",
    "acme-tokyo,  acme-fast"
  })
  void R11_R33_copyGivesAVmThatNeverRanTheTpmOfItsTemplate(String from, String to) {
    var template = template(from);
    var sealed = sealedByTheTpmOf(template, from, SECRET);
    var vm = replaced(template, to);
    var before = acme.vm(vm);

    Words.done(victor, say(vm, "copy"));

    isACopy(vm, template);
    var after = acme.vm(vm);
    for (var same : List.of("name", "vApp", "vdc", "hardware", "power", "keyProvider")) {
      assertThat(after.<Object>path(same)).as(same).isEqualTo(before.path(same));
    }
    assertThat(after.<String>path("busyTask")).isNull();
    assertThat(unseal(vm, sealed)).contains(SECRET);
  }

  /** Where linked clones are made, R46 lets in none that replaces: one moves there. */
  private String replaced(String template, String to) {
    if (!to.equals("acme-fast")) {
      return operations.vmFromTemplate(template, to);
    }
    var vm = operations.vmFromTemplate(template, "acme-tokyo");
    operations.moveVm(vm, operations.build(to, List.of(operations.blank("first", false))));
    return vm;
  }

  @Test
  void whatTheVmBecameSinceItWasMadeItBecomesAgain() {
    var template = template("acme-tokyo");
    var vm = operations.vmFromTemplate(template, "acme-tokyo");
    victor.done(edit(vm, LARGER));
    int first = acme.vm(vm).path("hardware.disks[0].key");
    var blank = Map.of("sizeMb", 2048);
    victor.done(edit(vm, disks(Map.of("add", List.of(blank, Map.of("sizeMb", 512))))));
    int added = acme.vm(vm).path("hardware.disks[1].key");
    victor.done(
        edit(vm, disks(Map.of("remove", List.of(added), "add", List.of(Map.of("sizeMb", 1024))))));
    var larger = Map.of("key", first, "sizeMb", 50_000);
    var asked = new HashMap<>(disks(Map.of("resize", List.of(larger))));
    asked.put("name", Cloud.unique("renamed"));
    victor.done(edit(vm, asked));
    Words.say(client, "vm-" + vm, "owner", "payroll");
    var before = acme.vm(vm);

    Words.done(victor, say(vm, "copy"));

    isACopy(vm, template);
    var after = acme.vm(vm);
    for (var same : List.of("name", "description", "hardware")) {
      assertThat(after.<Object>path(same)).as(same).isEqualTo(before.path(same));
    }
    assertThat(client.get("/api/vApp/vm-" + vm + "/metadata").asString())
        .contains("payroll", Words.PROVISIONING, ">copy<");
    victor.done(edit(vm, Map.of("hardware", Map.of("memoryMb", 2048))));
    acme.power(vm, "POWER_ON");
    acme.power(vm, "POWER_OFF");
  }

  @Test
  void theDiscStaysInTheDrive() {
    var alice = Api.as("alice");
    String catalog = alice.post("catalogs", Map.of("name", Cloud.unique("discs"))).path("id");
    var image = Images.upload(VcdApi.signIn("alice", "acme"), catalog, Cloud.unique("boot"));
    var template = template("acme-nagoya");
    var vm = operations.vmFromTemplate(template, "acme-nagoya");
    victor.done(alice.put("vms/" + vm + "/disc", Map.of("image", image)));

    Words.done(victor, say(vm, "copy"));

    isACopy(vm, template);
    assertThat(acme.vm(vm).<String>path("disc.image")).isEqualTo(image);
  }

  @Test
  void R14_aWordOnAVAppIsForAllItsVmsThatNeverRan() {
    var template = template("acme-tokyo");
    var vApp =
        operations.build(
            "acme-tokyo",
            List.of(
                operations.ofTemplate("first", template),
                operations.ofTemplate("second", template),
                operations.ofTemplate("ran", template),
                operations.blank("blank", true)));
    var blank = acme.endorsementKeys(operations.named(vApp, "blank"));
    var ran = operations.named(vApp, "ran");
    var keys = acme.endorsementKeys(ran);
    acme.power(ran, "POWER_ON");
    acme.power(ran, "POWER_OFF");

    Words.done(victor, Words.say(client, "vapp-" + vApp, Words.PROVISIONING, "copy"));

    isACopy(operations.named(vApp, "first"), template);
    isACopy(operations.named(vApp, "second"), template);
    assertThat(acme.endorsementKeys(ran)).as("it keeps its secrets").isEqualTo(keys);
    assertThat(acme.endorsementKeys(operations.named(vApp, "blank"))).isEqualTo(blank);
  }

  @Test
  void whatIsACopyAlreadyIsNotMadeAgain() {
    var template = acme.capture(acme.createVm("acme-tokyo", true), "COPY");
    var vm = operations.vmFromTemplate(template, "acme-tokyo");

    var said = say(vm, "copy");

    assertThat(said.statusCode()).as(said.asString()).isEqualTo(202);
    assertThat(said.xmlPath().getString("Task.@status")).isEqualTo("success");
  }

  @Test
  void R6_aVmThatRanOrHasASnapshotKeepsItsTpmAndEveryReasonIsTold() {
    var template = template("acme-tokyo");
    var vm = operations.vmFromTemplate(template, "acme-tokyo");
    var keys = acme.endorsementKeys(vm);
    victor.done(victor.request().post("vms/" + vm + "/snapshots"));
    assertThat(Words.message(say(vm, "copy"))).contains("R6 TPM_VM_HAS_SNAPSHOTS");
    victor.done(victor.request().delete("vms/" + vm + "/snapshots"));
    acme.power(vm, "POWER_ON");
    assertThat(Words.message(say(vm, "copy"))).contains("R6 TPM_VM_NOT_POWERED_OFF");
    acme.power(vm, "POWER_OFF");

    var refused = say(vm, "copy");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Words.code(refused)).isEqualTo("VM_HAS_STARTED");
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    assertThat(client.get("/api/vApp/vm-" + vm + "/metadata").asString())
        .doesNotContain(Words.PROVISIONING);
  }

  @Test
  void whatCannotBeMadeAgainIsRefusedByName() {
    var template = template("acme-tokyo");
    var vm = operations.vmFromTemplate(template, "acme-tokyo");
    var keys = acme.endorsementKeys(vm);
    victor.done(Api.as("alice").request().delete("templates/" + template));

    assertThat(Words.code(say(vm, "copy"))).isEqualTo("TPM_SOURCE_GONE");

    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    var vApp = operations.build("acme-tokyo", List.of(operations.blank("first", false)));
    var copy = operations.copyVm(vm, vApp, "REPLACE");
    assertThat(Words.code(say(copy, "copy"))).as("a VM's copy").isEqualTo("TPM_COPY_TOO_LATE");
  }

  @Test
  void R40_R41_aCopyThatCannotCrossIsRefusedAsAtInstantiation() {
    var template = template("acme-tokyo");
    var vm = operations.vmFromTemplate(template, "acme-nagoya");
    var keys = acme.endorsementKeys(vm);
    Operations.fastCrossing(false);
    try {
      assertThat(Words.message(say(vm, "copy"))).contains("R41 TPM_STORAGE_NOT_SHARED");
    } finally {
      Operations.fastCrossing(true);
    }
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
  }

  @Test
  void theNativeApiSaysBeforehandWhatHappens() {
    var template = template("acme-tokyo");
    var vm = operations.vmFromTemplate(template, "acme-tokyo");
    var copy = Map.of("tpmProvisioning", "COPY");

    var preflight = victor.post("vms/" + vm + "/tpm/provisioning/preflight", copy);
    assertThat(preflight.<Boolean>path("allowed")).as(preflight.asString()).isTrue();
    assertThat(preflight.<String>path("vms[0].outcome")).isEqualTo("COPIED");
    victor.done(victor.post("vms/" + vm + "/tpm/provisioning", copy));

    isACopy(vm, template);
    var again = victor.post("vms/" + vm + "/tpm/provisioning", copy);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.asString()).contains("TPM_AS_WANTED");
    victor.done(
        victor.post("vms/" + vm + "/tpm/provisioning", Map.of("tpmProvisioning", "REPLACE")));
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
    assertThat(
            victor
                .post("vms/" + vm + "/tpm/provisioning", Map.of("tpmProvisioning", "NEW"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void wordsNeedTheRightsOfWhatTheyDo() {
    var vm = operations.vmFromTemplate(template("acme-tokyo"), "acme-tokyo");
    var keys = acme.endorsementKeys(vm);
    var body = Map.of("tpmProvisioning", "COPY");
    for (var who : new String[][] {{"uma", "acme"}, {"gina", "globex"}}) {
      var caller = VcdApi.signIn(who[0], who[1]);
      var said = Words.say(caller, "vm-" + vm, Words.PROVISIONING, "copy");
      assertThat(said.statusCode()).as(said.asString()).isEqualTo(403);
    }
    assertThat(Api.as("uma").post("vms/" + vm + "/tpm/provisioning", body).statusCode())
        .isEqualTo(403);
    assertThat(Api.as("gina").post("vms/" + vm + "/tpm/provisioning", body).statusCode())
        .isEqualTo(404);
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
  }

  @Test
  void theLineageAndTheActivityTellWhatBecameOfBothTpms() {
    var template = template("acme-tokyo");
    var vm = operations.vmFromTemplate(template, "acme-tokyo");
    var gone = acme.endorsementKeys(vm).get(0);
    Words.done(victor, say(vm, "copy"));

    var trail =
        Api.as("alice").get("audit?pageSize=100&text=" + acme.vm(vm).path("name")).asString();

    assertThat(trail).contains(vm, gone, keysOf(template).get(0), "SUCCEEDED");
  }
}
