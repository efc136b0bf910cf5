package org.sealport.tpm;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;
import org.sealport.support.VcdApi;
import org.sealport.support.Words;

/**
 * The word {@code copy} against who decides above it: globex's policy, and whose template it is.
 */
class CopyWordPolicyIT {
  private final Api gina = Api.as("gina");
  private final Cloud globex = Cloud.of(gina);
  private final Operations operations = new Operations(gina, globex);
  private final VcdApi client = VcdApi.signIn("gina", "globex");
  private String catalog;

  @BeforeEach
  void makeCatalog() {
    catalog = newCatalog(gina);
  }

  @AfterEach
  void free() {
    decide("FREE");
  }

  private static String newCatalog(Api by) {
    return by.post("catalogs", Map.of("name", Cloud.unique("copy-word"))).path("id");
  }

  private void decide(String copies) {
    assertThat(gina.put("tpm-policy", Map.of("copies", copies)).statusCode()).isEqualTo(200);
  }

  private static String template(Api by, Cloud cloud, String vdc, String into) {
    var vApp = cloud.vm(cloud.createVm(vdc, true)).path("vApp");
    return by.done(
        by.post(
            "vapps/" + vApp + "/captures",
            Map.of("catalog", into, "name", Cloud.unique("t"), "tpmProvisioning", "REPLACE")));
  }

  private Response say(String vm) {
    return Words.say(client, "vm-" + vm, Words.PROVISIONING, "copy");
  }

  @Test
  void P1_P2_whereThePolicyReplacesOrForbidsThereIsNoCopyAfterwardsEither() {
    var vm =
        operations.vmFromTemplate(template(gina, globex, "globex-tokyo", catalog), "globex-tokyo");
    var keys = globex.endorsementKeys(vm);

    decide("FORCE_REPLACE");
    assertThat(Words.message(say(vm))).contains("P1 TPM_POLICY_FORCES_REPLACE");
    decide("FORBID_COPY");
    assertThat(Words.message(say(vm))).contains("P2 TPM_POLICY_FORBIDS_COPY");

    assertThat(globex.endorsementKeys(vm)).isEqualTo(keys);
    decide("FREE");
    Words.done(gina, say(vm));
  }

  @Test
  void P3_aTpmThatIsNeverCopiedIsNotCopiedAfterwardsEither() {
    var template = template(gina, globex, "globex-tokyo", catalog);
    var vm = operations.vmFromTemplate(template, "globex-tokyo");
    var twin = globex.vmsOf(globex.vApp(template, "globex-tokyo", "COPY")).get(0);
    gina.put("vms/" + twin + "/tpm/never-copy", Map.of("neverCopy", true));

    assertThat(Words.message(say(vm))).contains("P3 TPM_NEVER_COPY");
    gina.put("vms/" + twin + "/tpm/never-copy", Map.of("neverCopy", false));
  }

  @Test
  void R30_anotherOrganizationsTemplateThatReplacesIsNotCopied() {
    var alice = Api.as("alice");
    var into = newCatalog(alice);
    var template = template(alice, Cloud.of(alice), "acme-tokyo", into);
    var shared =
        alice.put("catalogs/" + into + "/sharing", Map.of("organizations", List.of("globex")));
    assertThat(shared.statusCode()).as(shared.asString()).isEqualTo(200);
    var vm = operations.vmFromTemplate(template, "globex-tokyo");

    assertThat(Words.code(say(vm))).isEqualTo("TEMPLATE_NOT_TO_COPY");
    alice.put("catalogs/" + into + "/sharing", Map.of("organizations", List.of()));
    assertThat(Words.code(say(vm))).as("shared no more").isEqualTo("TPM_SOURCE_GONE");
  }
}
