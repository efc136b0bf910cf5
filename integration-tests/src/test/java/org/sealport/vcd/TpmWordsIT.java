package org.sealport.vcd;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.VcdApi;
import org.sealport.support.Words;

/** The words of metadata by which clients without a word for TPMs say what a TPM is to be. */
class TpmWordsIT {
  private static final String PROVISIONING = Words.PROVISIONING;

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);
  private final VcdApi client = VcdApi.signIn("victor", "acme");

  private Response say(String of, String value) {
    return Words.say(client, of, PROVISIONING, value);
  }

  private void done(Response accepted) {
    Words.done(victor, accepted);
  }

  private String recorded(String of) {
    return client.get("/api/vApp/" + of + "/metadata").asString();
  }

  private String copied(String vdc) {
    return acme.instantiate(acme.capture(acme.createVm(vdc, true), "COPY"), vdc);
  }

  @Test
  void R11_replaceMakesACopiedTpmAnewWhileItsVmNeverRan() {
    var vm = copied("acme-tokyo");
    var keys = acme.endorsementKeys(vm);
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("COPIED");

    done(say("vm-" + vm, "replace"));

    assertThat(acme.endorsementKeys(vm)).isNotEmpty().doesNotContainAnyElementsOf(keys);
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
    assertThat(recorded("vm-" + vm)).contains(PROVISIONING);

    done(say("vm-" + vm, "copy"));

    assertThat(acme.endorsementKeys(vm)).as("as its template has it").isEqualTo(keys);
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("COPIED");
  }

  @Test
  void R14_aWordOnAVAppIsForAllItsVmsThatNeverRan() {
    var vm = copied("acme-tokyo");
    var keys = acme.endorsementKeys(vm);
    String vApp = acme.vm(vm).path("vApp");

    done(say("vapp-" + vApp, "replace"));

    assertThat(acme.endorsementKeys(vm)).isNotEmpty().doesNotContainAnyElementsOf(keys);
  }

  @Test
  void R6_aVmThatRanKeepsItsTpmAndNothingIsRecorded() {
    var vm = copied("acme-tokyo");
    var keys = acme.endorsementKeys(vm);
    acme.power(vm, "POWER_ON");
    assertThat(Words.message(say("vm-" + vm, "replace"))).contains("R6 TPM_VM_NOT_POWERED_OFF");
    acme.power(vm, "POWER_OFF");

    var refused = say("vm-" + vm, "replace");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.xmlPath().getString("Error.@vendorSpecificErrorCode"))
        .isEqualTo("VM_HAS_STARTED");
    assertThat(acme.endorsementKeys(vm)).isEqualTo(keys);
    assertThat(recorded("vm-" + vm)).doesNotContain(PROVISIONING);
  }

  @Test
  void R18_R26_aCopyOfAVmOnVCenter7IsNotReplacedLater() {
    var source = acme.createVm("acme-nagoya", true);
    String vApp = acme.vm(source).path("vApp");
    var copy =
        victor.done(
            victor.post(
                "vapps/" + vApp + "/copies",
                Map.of("vdc", acme.vdc("acme-nagoya"), "name", Cloud.unique("copy"))));
    var vm = acme.vmsOf(copy).get(0);

    assertThat(Words.message(say("vm-" + vm, "replace"))).contains("R26 TPM_REPLACE_UNSUPPORTED");
  }

  @Test
  void R45_R46_everyReasonIsTold() {
    var vm = copied("acme-fast");

    assertThat(Words.message(say("vm-" + vm, "replace")))
        .contains("R45 TPM_LINKED_CLONE", "R46 TPM_REPLACE_NEEDS_FULL_CLONE");
  }

  @Test
  void whatIsTrueIsToldWhateverWasSaid() {
    var vm = acme.createVm("acme-tokyo", false);
    done(Words.say(client, "vm-" + vm, "sealport.tpm", "present"));
    victor.done(victor.request().queryParam("confirm", true).delete("vms/" + vm + "/tpm"));

    assertThat(recorded("vm-" + vm)).contains(">absent<").doesNotContain(">present<");
  }

  @Test
  void wordsNeedTheRightsOfWhatTheyDo() {
    var vm = copied("acme-tokyo");
    for (var who : new String[][] {{"uma", "acme"}, {"gina", "globex"}}) {
      var caller = VcdApi.signIn(who[0], who[1]);
      assertThat(Words.say(caller, "vm-" + vm, PROVISIONING, "replace").statusCode())
          .isEqualTo(403);
      assertThat(Words.say(caller, "vm-" + vm, "sealport.tpm", "absent").statusCode())
          .isEqualTo(403);
    }
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("COPIED");
  }
}
