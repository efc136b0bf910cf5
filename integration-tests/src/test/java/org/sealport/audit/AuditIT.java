package org.sealport.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;

/** What the audit of the running portal tells, to whom. */
class AuditIT {
  private final Api alice = Api.as("alice");
  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void R1_R2_theRecordOfARefusalOutlivesItsTransaction() {
    var name = Cloud.unique("refused");
    var bad = acme.vm(name, "acme-tokyo", true, Map.of("firmware", "BIOS", "hardwareVersion", 13));

    assertThat(victor.post("vms", bad).statusCode()).isEqualTo(409);

    var records = alice.get("audit?text=" + name).jsonPath();
    assertThat(records.getList("items.outcome")).containsExactly("REFUSED");
    assertThat(records.getString("items[0].actor")).isEqualTo("victor");
    assertThat(records.getString("items[0].operation")).isEqualTo("VM_CREATE");
    assertThat(records.getList("items[0].rules")).containsExactly("R1", "R2");
    assertThat(records.getString("items[0].problem.code")).isEqualTo("TPM_REQUIRES_EFI");
    assertThat(victor.get("vms?name=" + name).<Integer>path("total")).isZero();
  }

  @Test
  void R10_aTpmIsNamedByItsIdAndEndorsementKeysOnceItIsMade() {
    var vm = acme.createVm("acme-tokyo", true);
    var tpm = acme.vm(vm).<String>path("tpmDetail.id");

    var records = alice.get("audit?object=" + vm).jsonPath();

    assertThat(records.getList("items.outcome")).containsExactly("SUCCEEDED", "ACCEPTED");
    assertThat(records.getList("items[0].tpms")).containsExactly(tpm);
    assertThat(records.<String>getList("items[0].endorsementKeys"))
        .containsExactlyInAnyOrderElementsOf(acme.endorsementKeys(vm));
    assertThat(alice.get("audit?object=" + tpm + "&rule=R10").<Integer>path("total")).isEqualTo(1);
  }

  @Test
  void aMissingRightAndAForeignObjectAreRefusalsOfTheOneWhoTried() {
    var vm = acme.createVm("acme-tokyo", false);
    var gina = Api.as("gina");

    assertThat(Api.as("uma").request().delete("vms/" + vm).statusCode()).isEqualTo(403);
    assertThat(gina.request().delete("vms/" + vm).statusCode()).isEqualTo(404);

    var ours = alice.get("audit?outcome=REFUSED&object=" + vm).jsonPath();
    assertThat(ours.getList("items.actor")).containsExactly("uma");
    assertThat(ours.getString("items[0].problem.code")).isEqualTo("RIGHT_MISSING");
    var theirs = gina.get("audit?object=" + vm).jsonPath();
    assertThat(theirs.getList("items.problem.code")).containsExactly("NOT_FOUND");
    assertThat(theirs.getList("items.object.name"))
        .as("nothing of it is told")
        .doesNotContain(acme.vm(vm).<String>path("name"));
  }

  @Test
  void R6_R26_R41_everyRefusedOperationOnATpmIsRecordedWithItsRule() {
    var operations = new Operations(victor);
    var vm = acme.createVm("acme-nagoya", true);
    String vApp = acme.vm(vm).path("vApp");
    var tokyo = operations.build("acme-tokyo", List.of(operations.blank("first", false)));
    var nagoya = operations.build("acme-nagoya", List.of(operations.blank("first", false)));
    var copy = Map.of("vApp", nagoya, "name", "copy", "tpmProvisioning", "REPLACE");
    var whole =
        Map.of("vdc", acme.vdc("acme-nagoya"), "name", "copy", "tpmProvisioning", "REPLACE");

    isRefused(victor.post("vms/" + vm + "/copies", copy));
    isRefused(victor.post("vapps/" + vApp + "/copies", whole));
    isRefused(operations.moveOfVm(vm, tokyo));
    acme.power(vm, "POWER_ON");
    isRefused(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));

    var ofVm = alice.get("audit?outcome=REFUSED&object=" + vm).jsonPath();
    assertThat(ofVm.getList("items.operation"))
        .containsExactly("VM_TPM_REMOVE", "VM_MOVE", "VM_COPY");
    assertThat(ofVm.getList("items.rules"))
        .containsExactly(List.of("R6"), List.of("R41"), List.of("R26"));
    var ofVApp = alice.get("audit?outcome=REFUSED&object=" + vApp).jsonPath();
    assertThat(ofVApp.getList("items.operation")).containsExactly("VAPP_COPY");
    assertThat(ofVApp.getList("items[0].rules")).containsExactly("R26");
  }

  private static void isRefused(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(409);
    assertThat(answer.<List<?>>path("violations")).isNotEmpty();
  }

  @Test
  void powerThatIsRefusedIsRecordedAsWhatItWas() {
    var vm = acme.createVm("acme-tokyo", false);
    String vApp = acme.vm(vm).path("vApp");
    var off = Map.of("operation", "POWER_OFF");

    assertThat(victor.post("vms/" + vm + "/power", off).statusCode()).isEqualTo(409);
    assertThat(
            Api.as("connie")
                .post("vms/" + vm + "/power", Map.of("operation", "RESET"))
                .statusCode())
        .isEqualTo(403);
    assertThat(victor.post("vapps/" + vApp + "/power", off).statusCode()).isEqualTo(409);

    var records = alice.get("audit?outcome=REFUSED&object=" + vm).jsonPath();
    assertThat(records.getList("items.operation")).containsExactly("VM_RESET", "VM_POWER_OFF");
    assertThat(records.getList("items.problem.code"))
        .containsExactly("RIGHT_MISSING", "VM_ALREADY_OFF");
    assertThat(
            alice.get("audit?outcome=REFUSED&object=" + vApp).<List<String>>path("items.operation"))
        .containsExactly("VAPP_POWER_OFF");
  }

  @ParameterizedTest(name = "{0}: audit {1}, every organization''s {2}")
  @CsvSource({
    "alice, 200, 403",
    "carol, 403, 403",
    "victor, 403, 403",
    "uma, 403, 403",
    "connie, 403, 403",
    "gina, 200, 403",
    "olivia, 200, 200",
    "root, 200, 200"
  })
  void administratorsAndTheProviderReadIt(String user, int own, int all) {
    var api = Api.as(user);

    for (var path : List.of("audit", "audit/export")) {
      assertThat(get(api, path)).as(path).isEqualTo(own);
      assertThat(get(api, "provider/" + path)).as(path).isEqualTo(all);
    }
  }

  private static int get(Api api, String path) {
    return api.request().accept("*/*").get(path).statusCode();
  }

  @Test
  void theProviderSeesEveryOrganizations() {
    acme.createVm("acme-tokyo", false);
    Cloud.of(Api.as("gina")).createVm("globex-tokyo", false);

    var all = Api.as("root").get("provider/audit?pageSize=100").jsonPath();

    assertThat(all.getList("items.organizationName")).contains("acme", "globex");
    assertThat(alice.get("audit?pageSize=100").jsonPath().getList("items.organizationName"))
        .containsOnly("acme");
  }

  @Test
  void asCsvANameIsNoFormula() {
    var name = "=" + Cloud.unique("cmd");
    assertThat(
            victor
                .post("vms", acme.vm(name, "acme-tokyo", true, Map.of("firmware", "BIOS")))
                .statusCode())
        .isEqualTo(409);

    var csv = alice.request().accept("*/*").queryParam("text", name).get("audit/export");

    assertThat(csv.contentType()).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("sealport-audit.csv");
    assertThat(csv.asString().lines().toList()).hasSize(2);
    assertThat(csv.asString()).contains(",'" + name + ",REFUSED,");
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    assertThat(alice.get("audit?from=yesterday").statusCode()).isEqualTo(400);
    assertThat(alice.get("audit?from=2999-01-01T00:00:00Z").<Integer>path("total")).isZero();
  }
}
