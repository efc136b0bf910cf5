package org.sealport.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ;
import static org.sealport.support.Cloud.unique;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.lab.tpm.TpmException;
import org.sealport.support.Api;
import org.sealport.support.Cloud;
import org.sealport.support.Operations;

/**
 * The rows of the rule book's section B, proven by real TPMs: what was sealed in the source's TPM
 * is unsealed in the result, or provably not. On vCenter 8, on vCenter 7.0.3, and from Tokyo to
 * Osaka.
 */
class SectionBIT {
  private static final String SECRET = "the key of the payroll disk";

  /** The provider's setting, which one test turns off. */
  private static final String CROSSING = "fastCrossVCenterInstantiation";

  @Execution(CONCURRENT)
  @ResourceLock(value = CROSSING, mode = READ)
  @Retention(RetentionPolicy.RUNTIME)
  private @interface SideBySide {}

  private final Api victor = Api.as("victor");
  private final Cloud acme = Cloud.of(victor, this::vdc);
  private final Operations operations = new Operations(victor, acme);

  @BeforeAll
  static void vmsMayCross() {
    Operations.fastCrossing(true);
  }

  @AfterAll
  static void asItWas() {
    Operations.fastCrossing(false);
  }

  /** The name of the VDC that stands for this one of the demo's. */
  protected String vdc(String ofTheDemo) {
    return ofTheDemo;
  }

  /** Seals a secret in the TPM of a VM; answers what its holder keeps. */
  protected byte[] seal(String vm, String secret) {
    return acme.seal(vm, secret);
  }

  /** Empty when another TPM sealed it. */
  protected Optional<String> unseal(String vm, byte[] sealed) {
    try {
      return Optional.of(acme.unseal(vm, sealed));
    } catch (TpmException e) {
      return Optional.empty();
    }
  }

  /** A VM with a TPM that has sealed the secret. */
  private record Sealed(String vm, byte[] secret) {}

  private Sealed sealed(String vdc) {
    var vm = acme.createVm(vdc, true);
    return new Sealed(vm, seal(vm, SECRET));
  }

  private void opens(String vm, Sealed source) {
    assertThat(unseal(vm, source.secret())).contains(SECRET);
  }

  private void staysClosed(String vm, Sealed source) {
    assertThat(acme.endorsementKeys(vm))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(acme.endorsementKeys(source.vm()));
    assertThat(unseal(vm, source.secret())).isEmpty();
  }

  private void isAsChosen(String vm, Sealed source, String choice) {
    if (choice.equals("COPY")) {
      opens(vm, source);
    } else {
      staysClosed(vm, source);
    }
    assertThat(acme.vm(vm).<String>path("tpmDetail.origin"))
        .isEqualTo(choice.equals("COPY") ? "COPIED" : "REPLACED");
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo,  COPY",
    "acme-tokyo,  acme-tokyo,  REPLACE",
    "acme-nagoya, acme-nagoya, COPY",
    "acme-nagoya, acme-nagoya, REPLACE",
    "acme-tokyo,  acme-osaka,  COPY",
    "acme-tokyo,  acme-osaka,  REPLACE"
  })
  @SideBySide
  void R11_R12_R14_R17_aTemplateDecides(String from, String to, String choice) {
    var source = sealed(from);
    var template = acme.capture(source.vm(), choice);

    isAsChosen(operations.vmFromTemplate(template, to), source, choice);
    isAsChosen(acme.instantiate(template, to), source, choice);
    var vApp = operations.build(to, List.of(operations.ofTemplate("first", template)));
    isAsChosen(acme.vmsOf(vApp).get(0), source, choice);
    operations.add(vApp, operations.ofTemplate("second", template));
    isAsChosen(operations.named(vApp, "second"), source, choice);
  }

  @Test
  @SideBySide
  void R25_oneVmOfSeveralIsTreatedOtherwise() {
    var source = sealed("acme-tokyo");
    var template = acme.capture(source.vm(), "COPY");

    var vApp =
        operations.build(
            "acme-tokyo",
            List.of(
                operations.ofTemplate("as-it-says", template),
                operations.ofTemplate("replaced", template, "REPLACE")));

    isAsChosen(operations.named(vApp, "as-it-says"), source, "COPY");
    isAsChosen(operations.named(vApp, "replaced"), source, "REPLACE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme-tokyo", "acme-nagoya"})
  @SideBySide
  void R10_R12_R16_aBlankVmGetsANewTpm(String vdc) {
    var source = sealed(vdc);
    var vApp = operations.build(vdc, List.of(operations.blank("first", true)));
    operations.add(vApp, operations.blank("second", true));

    for (var name : List.of("first", "second")) {
      var vm = operations.named(vApp, name);
      staysClosed(vm, source);
      assertThat(acme.vm(vm).<String>path("tpmDetail.origin")).isEqualTo("NEW");
    }
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo,  COPY",
    "acme-tokyo,  acme-tokyo,  REPLACE",
    "acme-nagoya, acme-nagoya, COPY",
    "acme-tokyo,  acme-osaka,  COPY",
    "acme-tokyo,  acme-osaka,  REPLACE"
  })
  @SideBySide
  void R18_R20_aCopyIsAsItsCallerChooses(String from, String to, String choice) {
    var source = sealed(from);
    var vApp = operations.build(to, List.of(operations.blank("empty", false)));

    isAsChosen(operations.copyVm(source.vm(), vApp, choice), source, choice);
    var copy = operations.copyVApp(acme.vm(source.vm()).path("vApp"), to, choice);
    isAsChosen(acme.vmsOf(copy).get(0), source, choice);
    opens(source.vm(), source);
  }

  @Test
  @SideBySide
  void R18_R20_R24_aCallerThatDoesNotChooseGetsACopy() {
    var source = sealed("acme-tokyo");
    var vApp = operations.build("acme-tokyo", List.of(operations.blank("empty", false)));

    isAsChosen(operations.copyVm(source.vm(), vApp, null), source, "COPY");
  }

  @Test
  @SideBySide
  void R18_R20_R26_vCenter7CannotReplaceAndNothingIsChanged() {
    var source = sealed("acme-nagoya");
    String vApp = acme.vm(source.vm()).path("vApp");
    var body =
        Map.of(
            "vdc", acme.vdc("acme-nagoya"), "name", unique("copy"), "tpmProvisioning", "REPLACE");

    var preflight = victor.post("vapps/" + vApp + "/copies/preflight", body);
    var refused = victor.post("vapps/" + vApp + "/copies", body);

    assertThat(preflight.<Boolean>path("allowed")).isFalse();
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.<String>path("violations[0].code")).isEqualTo("TPM_REPLACE_UNSUPPORTED");
    assertThat(victor.idOf("vapps", body.get("name").toString())).isNull();
    opens(source.vm(), source);
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "acme-tokyo,  acme-tokyo",
    "acme-nagoya, acme-nagoya",
    "acme-tokyo,  acme-osaka",
    "acme-tokyo,  acme-fast"
  })
  @SideBySide
  void R19_aTpmMovesAlongWithItsVm(String from, String to) {
    var source = sealed(from);
    var keys = acme.endorsementKeys(source.vm());
    var vApp = operations.build(to, List.of(operations.blank("first", false)));

    operations.moveVm(source.vm(), vApp);

    assertThat(acme.vm(source.vm()).<String>path("vApp")).isEqualTo(vApp);
    assertThat(acme.vm(source.vm()).<String>path("vdcName")).isEqualTo(vdc(to));
    assertThat(acme.endorsementKeys(source.vm())).isEqualTo(keys);
    opens(source.vm(), source);
  }

  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({"acme-tokyo, acme-osaka", "acme-nagoya, acme-tokyo", "acme-tokyo, acme-fast"})
  @ResourceLock(CROSSING)
  void R23_R42_theTpmsOfAVAppMoveAlong(String from, String to) {
    var source = sealed(from);
    String vApp = acme.vm(source.vm()).path("vApp");
    Operations.fastCrossing(false);

    operations.moveVApp(vApp, to);

    Operations.fastCrossing(true);
    assertThat(acme.vm(source.vm()).<String>path("vdcName")).isEqualTo(vdc(to));
    opens(source.vm(), source);
  }
}
