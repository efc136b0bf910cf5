package org.sealport.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

  @Test
  void R33_aTemplateThatReplacesMayCrossToAVCenterWithoutSharedStorage() {
    var instance =
        acme.instantiate(acme.capture(acme.createVm("acme-tokyo", true), "REPLACE"), "acme-nagoya");

    assertThat(acme.vm(instance).<Boolean>path("tpm")).isTrue();
  }
}
