package org.sealport.catalog;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.lab.tpm.TpmException;
import org.sealport.support.Api;
import org.sealport.support.Cloud;

/** What a TPM holds after capture and instantiation, proven by real TPM commands. */
class CopyAndReplaceIT {
  private static final String SECRET = "the key of the payroll disk";

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor);

  @Test
  void R14_R21_R30_withCopyTheInstanceHasTheSameEndorsementKeyAndUnsealsWhatTheSourceSealed() {
    var source = acme.createVm("acme-tokyo", true);
    var sealed = acme.seal(source, SECRET);

    var instance = acme.instantiate(acme.capture(source, "COPY"), "acme-tokyo");

    assertThat(acme.endorsementKeys(instance)).isNotEmpty().isEqualTo(acme.endorsementKeys(source));
    assertThat(acme.unseal(instance, sealed)).isEqualTo(SECRET);
    assertThat(acme.unseal(source, sealed)).as("the source keeps its secrets").isEqualTo(SECRET);
    assertThat(acme.vm(instance).<String>path("tpmDetail.origin")).isEqualTo("COPIED");
  }

  @Test
  void R14_R21_R30_withReplaceTheInstanceHasAnotherEndorsementKeyAndCannotUnseal() {
    var source = acme.createVm("acme-tokyo", true);
    var sealed = acme.seal(source, SECRET);

    var instance = acme.instantiate(acme.capture(source, "REPLACE"), "acme-tokyo");

    assertThat(acme.endorsementKeys(instance))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(acme.endorsementKeys(source));
    assertThatThrownBy(() -> acme.unseal(instance, sealed))
        .isInstanceOf(TpmException.class)
        .hasMessageContaining("INTEGRITY");
    assertThat(acme.vm(instance).<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
  }

  @Test
  void R14_onVCenter7TheTemplateIsReplacedToo() {
    var source = acme.createVm("acme-nagoya", true);
    var sealed = acme.seal(source, SECRET);

    var instance = acme.instantiate(acme.capture(source, "REPLACE"), "acme-nagoya");

    assertThatThrownBy(() -> acme.unseal(instance, sealed)).isInstanceOf(TpmException.class);
  }

  /** An instance that is asked to copy gets just what the template's VM holds. */
  @ParameterizedTest
  @ValueSource(strings = {"acme-tokyo", "acme-nagoya"})
  void R21_aTemplateThatReplacesHoldsNoneOfTheSourcesSecrets(String vdc) {
    var source = acme.createVm(vdc, true);
    var sealed = acme.seal(source, SECRET);
    var template = acme.capture(source, "REPLACE");

    List<String> held =
        victor.get("templates/" + template).path("members[0].tpm.endorsementKeys.fingerprint");
    var copy = acme.vmsOf(acme.vApp(template, vdc, "COPY")).get(0);

    assertThat(held).isNotEmpty().doesNotContainAnyElementsOf(acme.endorsementKeys(source));
    assertThat(acme.endorsementKeys(copy)).isEqualTo(held);
    assertThatThrownBy(() -> acme.unseal(copy, sealed))
        .isInstanceOf(TpmException.class)
        .hasMessageContaining("INTEGRITY");
    assertThat(acme.unseal(source, sealed)).as("the source keeps its secrets").isEqualTo(SECRET);
  }

  /** One capture of one vApp, the switch says copy, one of its machines says replace. */
  @Test
  void R21_R25_R30_aCaptureTakesAChoiceForEachVm() {
    var vApp = twoMachines();
    var kept = member(vApp, "kept");
    var renewed = member(vApp, "renewed");
    var sealed = Map.of("kept", acme.seal(kept, SECRET), "renewed", acme.seal(renewed, SECRET));
    var wanted = capture(List.of(Map.of("vm", renewed, "tpmProvisioning", "REPLACE")));
    var foretold = victor.post("vapps/" + vApp + "/captures/preflight", wanted);
    assertThat(outcomes(foretold.path("vms")))
        .containsOnly(entry("kept", "COPIED"), entry("renewed", "REPLACED"));

    var template = victor.done(victor.post("vapps/" + vApp + "/captures", wanted));

    var seen = victor.get("templates/" + template);
    assertThat(seen.<String>path("tpmProvisioning")).isEqualTo("COPY");
    assertThat(seen.<Integer>path("copiedTpms")).isEqualTo(1);
    assertThat(seen.<String>path("members.find { it.name == 'kept' }.tpmProvisioning"))
        .isEqualTo("COPY");
    assertThat(seen.<String>path("members.find { it.name == 'renewed' }.tpmProvisioning"))
        .isEqualTo("REPLACE");
    assertThat(
            seen.<List<String>>path(
                "members.find { it.name == 'renewed' }.tpm.endorsementKeys.fingerprint"))
        .as("the template holds none of its secrets")
        .isNotEmpty()
        .doesNotContainAnyElementsOf(acme.endorsementKeys(renewed));
    var instance = acme.vApp(template, "acme-tokyo");
    assertThat(acme.unseal(member(instance, "kept"), sealed.get("kept"))).isEqualTo(SECRET);
    var fresh = member(instance, "renewed");
    assertThat(acme.vm(fresh).<String>path("tpmDetail.origin")).isEqualTo("REPLACED");
    assertThatThrownBy(() -> acme.unseal(fresh, sealed.get("renewed")))
        .isInstanceOf(TpmException.class)
        .hasMessageContaining("INTEGRITY");
    assertThat(acme.unseal(renewed, sealed.get("renewed"))).isEqualTo(SECRET);
  }

  @Test
  void R25_aChoiceForAVmOfAnotherVAppIsRefusedAndNothingIsMade() {
    var stranger = acme.createVm("acme-tokyo", false);
    var wanted = capture(List.of(Map.of("vm", stranger, "tpmProvisioning", "REPLACE")));

    var refused = victor.post("vapps/" + twoMachines() + "/captures", wanted);

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(victor.idOf("templates", wanted.get("name").toString())).isNull();
  }

  private String twoMachines() {
    var vms =
        Stream.of("kept", "renewed")
            .map(name -> acme.windowsVm(name, "acme-tokyo", true))
            .peek(vm -> vm.remove("vdc"))
            .toList();
    return victor.done(
        victor.post(
            "vapps",
            Map.of("vdc", acme.vdc("acme-tokyo"), "name", Cloud.unique("two"), "vms", vms)));
  }

  private String member(String vApp, String name) {
    return victor
        .request()
        .queryParam("vApp", vApp)
        .get("vms")
        .path("items.find { it.name == '" + name + "' }.id");
  }

  private Map<String, Object> capture(List<Map<String, Object>> each) {
    return Map.of(
        "catalog",
        acme.catalog("acme-catalog"),
        "name",
        Cloud.unique("template"),
        "tpmProvisioning",
        "COPY",
        "vms",
        each);
  }

  private static Map<String, String> outcomes(List<Map<String, String>> vms) {
    return vms.stream().collect(toMap(vm -> vm.get("vm"), vm -> vm.get("outcome")));
  }

  @Test
  void R33_aTemplateThatReplacesMayCrossToAVCenterWithoutSharedStorage() {
    var instance =
        acme.instantiate(acme.capture(acme.createVm("acme-tokyo", true), "REPLACE"), "acme-nagoya");

    assertThat(acme.vm(instance).<Boolean>path("tpm")).isTrue();
  }
}
