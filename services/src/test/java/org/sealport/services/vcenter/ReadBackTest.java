package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.VmFixture;

/** Success means read back: an operation that did nothing, or something else, is a failure. */
class ReadBackTest {
  private static final Set<EndorsementKey> SOURCE = keys("a b");

  // spotless:off
  @ParameterizedTest(name = "wanted {0}; found TPM {1}, provider {2}, keys [{3}]: agrees {4}")
  @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
      true,  true,  kp, a,  true
      true,  false, kp, '', false
      true,  true,  -,  a,  false
      true,  true,  kp, '', false
      false, false, -,  '', true
      false, false, kp, '', true
      false, true,  kp, a,  false
      """)
  // spotless:on
  void aTpmCountsOnlyWithAnEncryptedHomeAndAnIdentity(
      boolean wanted, boolean tpm, String provider, String keys, boolean agrees) {
    var port =
        finding(
            new VmFound(
                "vm-1",
                "vm",
                VmFixture.WINDOWS_11,
                PowerState.OFF,
                "nfs",
                provider,
                tpm,
                keys(keys),
                false,
                null,
                Set.of(),
                null));

    assertAgrees(agrees, () -> ReadBack.withTpm(port, "vm-1", wanted));
  }

  // spotless:off
  @ParameterizedTest(name = "a clone with {0} of a source with keys [a b] has [{1}]: agrees {2}")
  @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
      COPY,    a b, true
      COPY,    b a, true
      COPY,    a,   false
      COPY,    c d, false
      COPY,    '',  false
      REPLACE, c d, true
      REPLACE, a c, false
      REPLACE, a b, false
      REPLACE, '',  false
      -,       '',  true
      -,       a,   false
      """)
  // spotless:on
  void aCopyHasTheKeysOfItsSourceAndAReplacementHasNoneOfThem(
      Treatment treatment, String keys, boolean agrees) {
    var found = keys(keys);
    var port =
        finding(
            new VmFound(
                "vm-2",
                "clone",
                VmFixture.WINDOWS_11,
                PowerState.OFF,
                "nfs",
                "kp",
                !found.isEmpty(),
                found,
                false,
                null,
                Set.of(),
                null));

    assertAgrees(agrees, () -> ReadBack.ofClone(port, "vm-2", treatment, SOURCE));
  }

  @Test
  void aVmThatIsGoneIsAFailure() {
    assertThatThrownBy(() -> ReadBack.of(finding(null), "vm-3"))
        .isInstanceOfSatisfying(
            SealportException.class,
            e -> assertThat(e.problem()).isEqualTo(VCenterProblem.VCENTER_VM_GONE));
  }

  private static void assertAgrees(boolean agrees, Supplier<VmFound> reading) {
    if (agrees) {
      assertThat(reading.get()).isNotNull();
    } else {
      assertThatThrownBy(reading::get)
          .isInstanceOfSatisfying(
              SealportException.class,
              e -> assertThat(e.problem()).isEqualTo(VCenterProblem.VCENTER_READ_BACK_DISAGREES));
    }
  }

  private static VCenterPort finding(VmFound found) {
    return (VCenterPort)
        Proxy.newProxyInstance(
            VCenterPort.class.getClassLoader(),
            new Class<?>[] {VCenterPort.class},
            (proxy, asked, arguments) -> {
              if (asked.getName().equals("find")) {
                return Optional.ofNullable(found);
              }
              throw new UnsupportedOperationException(asked.getName());
            });
  }

  private static Set<EndorsementKey> keys(String fingerprints) {
    return Arrays.stream(fingerprints.split(" "))
        .filter(fingerprint -> !fingerprint.isEmpty())
        .map(fingerprint -> new EndorsementKey("ECC_P256", fingerprint))
        .collect(Collectors.toSet());
  }
}
