package org.sealport.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** The policy of globex; other tests copy TPMs in acme. */
class TpmPolicyIT {
  private final Api gina = Api.as("gina");
  private final Cloud globex = Cloud.of(gina);
  private String catalog;

  @BeforeEach
  void makeCatalog() {
    catalog = gina.post("catalogs", Map.of("name", Cloud.unique("policy"))).path("id");
  }

  @AfterEach
  void free() {
    decide("FREE");
  }

  @Test
  void P1_whatWouldBeCopiedIsReplacedAndThePreflightSaysWhoCanChangeThat() {
    var vm = globex.createVm("globex-tokyo", true);
    var copied = gina.done(capture(vm, "COPY"));
    decide("FORCE_REPLACE");

    var preflight = preflight(vm, "COPY");
    var forced = gina.done(capture(vm, "COPY"));

    assertThat(preflight.<Boolean>path("allowed")).isTrue();
    assertThat(preflight.<List<String>>path("vms.outcome")).containsExactly("REPLACED_BY_POLICY");
    assertThat(preflight.<String>path("vms[0].consequence")).contains("P1", "Administrator");
    assertThat(gina.get("templates/" + forced).<String>path("tpmProvisioning"))
        .isEqualTo("REPLACE");
    var instance = globex.instantiate(copied, "globex-tokyo");
    assertThat(globex.endorsementKeys(instance))
        .as("the template says copy, the policy wins")
        .doesNotContainAnyElementsOf(globex.endorsementKeys(vm));
  }

  @Test
  void P2_copiesAreRefusedAndReplacementsAreNot() {
    var vm = globex.createVm("globex-tokyo", true);
    var copied = gina.done(capture(vm, "COPY"));
    decide("FORBID_COPY");

    assertRefused(preflight(vm, "COPY"), capture(vm, "COPY"), "P2");
    var instantiation = Map.of("vdc", globex.vdc("globex-tokyo"), "name", Cloud.unique("vapp"));
    assertRefused(
        gina.post("templates/" + copied + "/instances/preflight", instantiation),
        gina.post("templates/" + copied + "/instances", instantiation),
        "P2");
    gina.done(capture(vm, "REPLACE"));
  }

  @Test
  void P3_aMarkedTpmIsNotCopiedNorIsACopyOfIt() {
    var vm = globex.createVm("globex-tokyo", true);
    var copy = globex.instantiate(gina.done(capture(vm, "COPY")), "globex-tokyo");
    assertThat(gina.put("vms/" + vm + "/tpm/never-copy", Map.of("neverCopy", true)).statusCode())
        .isEqualTo(200);

    assertThat(gina.get("vms/" + copy + "/tpm/never-copy").<Boolean>path("neverCopy")).isTrue();
    assertRefused(preflight(vm, "COPY"), capture(vm, "COPY"), "P3");
    assertRefused(preflight(copy, "COPY"), capture(copy, "COPY"), "P3");
    assertThat(preflight(vm, "REPLACE").<Boolean>path("allowed")).isTrue();
    var replaced = gina.done(capture(vm, "REPLACE"));
    assertThat(
            gina.get("templates/" + replaced)
                .<List<String>>path("members[0].tpm.endorsementKeys.fingerprint"))
        .as("the catalog holds no copy either")
        .isNotEmpty()
        .doesNotContainAnyElementsOf(globex.endorsementKeys(vm));

    gina.put("vms/" + copy + "/tpm/never-copy", Map.of("neverCopy", false));
    gina.done(capture(vm, "COPY"));
  }

  @Test
  void onlyAnOrganizationAdministratorOrTheProviderDecides() {
    var vm = globex.createVm("globex-tokyo", true);
    var gus = Api.as("gus");

    assertThat(gus.get("tpm-policy").statusCode()).isEqualTo(200);
    assertThat(gus.put("tpm-policy", Map.of("copies", "FORBID_COPY")).statusCode()).isEqualTo(403);
    assertThat(gus.put("vms/" + vm + "/tpm/never-copy", Map.of("neverCopy", true)).statusCode())
        .isEqualTo(403);
    assertThat(
            Api.as("alice")
                .put("vms/" + vm + "/tpm/never-copy", Map.of("neverCopy", true))
                .statusCode())
        .isEqualTo(404);
    assertThat(Api.as("root", "globex").put("tpm-policy", Map.of("copies", "FREE")).statusCode())
        .isEqualTo(200);
    assertThat(gina.put("tpm-policy", Map.of("copies", "SOMETIMES")).statusCode()).isEqualTo(400);
  }

  private void decide(String copies) {
    assertThat(gina.put("tpm-policy", Map.of("copies", copies)).statusCode()).isEqualTo(200);
  }

  private Response preflight(String vm, String provisioning) {
    return gina.post("vapps/" + vApp(vm) + "/captures/preflight", toCapture(provisioning));
  }

  private Response capture(String vm, String provisioning) {
    return gina.post("vapps/" + vApp(vm) + "/captures", toCapture(provisioning));
  }

  private Map<String, String> toCapture(String provisioning) {
    return Map.of("catalog", catalog, "name", Cloud.unique("t"), "tpmProvisioning", provisioning);
  }

  private String vApp(String vm) {
    return globex.vm(vm).path("vApp");
  }

  private static void assertRefused(Response preflight, Response operation, String rule) {
    assertThat(preflight.<Boolean>path("allowed")).isFalse();
    assertThat(preflight.<List<List<String>>>path("vms.violations.rule")).contains(List.of(rule));
    assertThat(operation.statusCode()).isEqualTo(409);
    assertThat(operation.<List<String>>path("violations.rule")).containsExactly(rule);
    assertThat(operation.<List<String>>path("violations.whoCanFix")).containsExactly("TENANT");
  }
}
