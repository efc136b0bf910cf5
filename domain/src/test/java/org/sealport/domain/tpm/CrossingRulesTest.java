package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.domain.tpm.TpmProblem.TPM_KEY_PROVIDER_KEY_DIFFERS;
import static org.sealport.domain.tpm.TpmProblem.TPM_KEY_PROVIDER_MISSING_ON_TARGET;
import static org.sealport.domain.tpm.TpmProblem.TPM_STORAGE_NOT_SHARED;
import static org.sealport.domain.vcenter.VCenterFixture.NATIVE;
import static org.sealport.domain.vcenter.VCenterFixture.SHARED_STORAGE;
import static org.sealport.domain.vcenter.VCenterFixture.STANDARD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.vcenter.Datastore;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenterFixture;

/** Section D: crossing vCenter servers. */
class CrossingRulesTest {
  // spotless:off
  /** From Tokyo to the other vCenters of the demo cloud. */
  @ParameterizedTest(name = "{0} on {1} to {2}, fast {3}: [{4}]")
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
      kp-standard     | nfs-shared-1 | osaka   | false | ''
      kp-standard     | ssd-tokyo    | osaka   | false | TPM_STORAGE_NOT_SHARED
      kp-standard     | ssd-tokyo    | osaka   | true  | ''
      kp-native-tokyo | nfs-shared-1 | osaka   | false | TPM_KEY_PROVIDER_MISSING_ON_TARGET
      kp-native-tokyo | ssd-tokyo    | osaka   | false | TPM_KEY_PROVIDER_MISSING_ON_TARGET TPM_STORAGE_NOT_SHARED
      kp-native-tokyo | ssd-tokyo    | osaka   | true  | TPM_KEY_PROVIDER_MISSING_ON_TARGET
      kp-standard     | nfs-shared-1 | nagoya  | false | TPM_STORAGE_NOT_SHARED
      kp-standard     | nfs-shared-1 | nagoya  | true  | ''
      kp-native-tokyo | nfs-shared-1 | nagoya  | false | TPM_STORAGE_NOT_SHARED TPM_KEY_PROVIDER_KEY_DIFFERS
      kp-native-tokyo | nfs-shared-1 | nagoya  | true  | TPM_KEY_PROVIDER_KEY_DIFFERS
      kp-standard     | nfs-shared-1 | fukuoka | false | TPM_KEY_PROVIDER_MISSING_ON_TARGET TPM_STORAGE_NOT_SHARED
      kp-standard     | nfs-shared-1 | fukuoka | true  | TPM_KEY_PROVIDER_MISSING_ON_TARGET
      """)
  // spotless:on
  void R40_R41_R47_aTpmCrossesOnlyWhenEveryRuleAgrees(
      String provider, String datastore, String target, boolean fast, String problems) {
    var found =
        CrossingRules.toCross(
            new CrossingRules.Facts(
                TpmOperation.COPY_VM,
                new CrossingRules.Subject("vm", true, provider, datastore),
                VCenterFixture.tokyo(),
                VCenterFixture.named(target),
                fast));

    assertThat(found)
        .extracting(violation -> violation.problem().name())
        .containsExactly(problems.isEmpty() ? new String[0] : problems.split(" "));
  }

  @Test
  void sectionD_appliesOnlyWhenSourceAndTargetDiffer() {
    var fukuoka = VCenterFixture.fukuoka();

    assertThat(cross(fukuoka, fukuoka, NATIVE, "ssd-unknown")).isEmpty();
  }

  @Test
  void R40_theNameMustBeExactlyTheSame() {
    var source = VCenterFixture.tokyo();
    var target = VCenterFixture.osaka();

    assertThat(cross(source, target, "KP-Standard", SHARED_STORAGE))
        .containsExactly(
            new Violation(
                TPM_KEY_PROVIDER_MISSING_ON_TARGET, "payroll-db", "kp-standard", "KP-Standard"));
  }

  @Test
  void R41_storageIsSharedByItsIdentityAndNotByItsName() {
    var source = VCenterFixture.tokyo();
    var sameName =
        VCenterFixture.vCenter(
            "vc-a",
            "8.0.3",
            source.keyProviders(),
            List.of(new Datastore(SHARED_STORAGE, "ds:/other")));
    var sameStorage =
        VCenterFixture.vCenter(
            "vc-b",
            "8.0.3",
            source.keyProviders(),
            List.of(new Datastore("called-otherwise", "ds:/nfs-shared-1")));

    assertThat(cross(source, sameName, STANDARD, SHARED_STORAGE))
        .containsExactly(
            new Violation(TPM_STORAGE_NOT_SHARED, "payroll-db", SHARED_STORAGE, SHARED_STORAGE));
    assertThat(cross(source, sameStorage, STANDARD, SHARED_STORAGE)).isEmpty();
  }

  @Test
  void R47_theSameNameMustMeanTheSameKey() {
    var found = cross(VCenterFixture.tokyo(), VCenterFixture.nagoya(), NATIVE, SHARED_STORAGE);

    assertThat(found)
        .contains(
            new Violation(
                TPM_KEY_PROVIDER_KEY_DIFFERS,
                "payroll-db",
                "kp-native-tokyo on vc-nagoya",
                "kp-native-tokyo of vc-tokyo"));
  }

  private static List<Violation> cross(
      VCenter source, VCenter target, String provider, String datastore) {
    return CrossingRules.toCross(
        new CrossingRules.Facts(
            TpmOperation.COPY_VM,
            new CrossingRules.Subject("payroll-db", true, provider, datastore),
            source,
            target,
            false));
  }
}
