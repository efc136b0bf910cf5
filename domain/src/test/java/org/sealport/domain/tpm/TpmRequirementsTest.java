package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealport.domain.tpm.TpmProblem.TPM_GUEST_UNSUPPORTED;
import static org.sealport.domain.tpm.TpmProblem.TPM_NO_KEY_PROVIDER;
import static org.sealport.domain.tpm.TpmProblem.TPM_REQUIRES_EFI;
import static org.sealport.domain.tpm.TpmProblem.TPM_REQUIRES_HW_14;
import static org.sealport.domain.tpm.TpmProblem.TPM_VCENTER_TOO_OLD;
import static org.sealport.domain.vcenter.VCenterFixture.key;
import static org.sealport.domain.vcenter.VCenterFixture.provider;
import static org.sealport.domain.vm.VmFixture.LEGACY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.tpm.TpmRequirements.Facts;
import org.sealport.domain.vcenter.Health;
import org.sealport.domain.vcenter.KeyProvider;
import org.sealport.domain.vcenter.KeyProviderType;
import org.sealport.domain.vcenter.VCenterFixture;
import org.sealport.domain.vcenter.VCenterVersion;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.VmFixture;

/** Section A: when may a VM have a TPM? */
class TpmRequirementsTest {
  private static final KeyProvider USABLE =
      provider("kp", KeyProviderType.STANDARD, true, Health.GREEN, key("k", true));

  @ParameterizedTest(name = "R1: {0} -> allowed {1}")
  @CsvSource({"EFI, true", "BIOS, false"})
  void R1_firmwareMustBeEfi(Firmware firmware, boolean allowed) {
    var found = check(hardware("windows11_64Guest", firmware, 19), "8.0.3", USABLE);

    assertThat(found).isEqualTo(refusedIf(!allowed, TPM_REQUIRES_EFI, "BIOS", "EFI"));
  }

  @ParameterizedTest(name = "R2: vmx-{0} -> allowed {1}")
  @CsvSource({"4, false", "9, false", "13, false", "14, true", "15, true", "19, true", "21, true"})
  void R2_hardwareVersion14IsTheOldest(int version, boolean allowed) {
    var found = check(hardware("windows11_64Guest", Firmware.EFI, version), "8.0.3", USABLE);

    assertThat(found)
        .isEqualTo(refusedIf(!allowed, TPM_REQUIRES_HW_14, "vmx-" + version, "vmx-14"));
  }

  @ParameterizedTest(name = "R3: {0} -> allowed {1}")
  @CsvSource({
    "ubuntu64Guest,         true",
    "windows7Guest,         true",
    "winLonghorn64Guest,    true",
    "winVista64Guest,       false",
    "winNetStandard64Guest, false",
    "freebsd14_64Guest,     false",
    "darwin23_64Guest,      false",
    "otherGuest64,          false"
  })
  void R3_guestMustBeLinuxOrWindows7OrServer2008(String guest, boolean allowed) {
    var found = check(hardware(guest, Firmware.EFI, 19), "8.0.3", USABLE);

    assertThat(found)
        .isEqualTo(
            refusedIf(
                !allowed, TPM_GUEST_UNSUPPORTED, guest, "Linux, Windows 7+, Windows Server 2008+"));
  }

  @ParameterizedTest(name = "R4: {0} on {1} needs {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          windows11_64Guest, 6.5.0,   6.7
          windows11_64Guest, 6.6.9,   6.7
          windows11_64Guest, 6.7,     -
          windows11_64Guest, 6.7.0,   -
          windows11_64Guest, 7.0.1,   -
          ubuntu64Guest,     6.7.3,   7.0.2
          ubuntu64Guest,     7.0.0,   7.0.2
          ubuntu64Guest,     7.0.1,   7.0.2
          ubuntu64Guest,     7.0.1.9, 7.0.2
          ubuntu64Guest,     7.0.2,   -
          ubuntu64Guest,     7.0.2.0, -
          ubuntu64Guest,     7.0.3,   -
          ubuntu64Guest,     8.0,     -
          ubuntu64Guest,     8.0.0.1, -
          """)
  void R4_windowsNeedsVCenter67AndLinux70Update2(String guest, String on, String required) {
    var found = check(hardware(guest, Firmware.EFI, 14), on, USABLE);

    assertThat(found).isEqualTo(refusedIf(required != null, TPM_VCENTER_TOO_OLD, on, required));
  }

  @Test
  void R4_aGuestThatNoVCenterSupportsIsNotAlsoToldToUpdateTheVCenter() {
    var found = check(hardware("freebsd64Guest", Firmware.EFI, 14), "6.5.0", USABLE);

    assertThat(found).extracting(Violation::problem).containsExactly(TPM_GUEST_UNSUPPORTED);
  }

  @ParameterizedTest(name = "R5: {0}, {1}, backed up {2} -> usable {3}")
  @CsvSource({
    "STANDARD, GREEN,  true,  true",
    "STANDARD, YELLOW, true,  true",
    "STANDARD, RED,    true,  false",
    "STANDARD, GRAY,   true,  false",
    "NATIVE,   GREEN,  true,  true",
    "NATIVE,   GREEN,  false, false",
    "NATIVE,   RED,    true,  false",
    "TRUSTED,  GREEN,  true,  true",
    "TRUSTED,  RED,    true,  false"
  })
  void R5_aProviderCountsWhenItIsHealthyAndANativeOneBackedUp(
      KeyProviderType type, Health health, boolean backedUp, boolean usable) {
    var only = provider("kp-only", type, true, health, key("k", backedUp));

    assertThat(only.isUsable()).isEqualTo(usable);
    assertThat(check(VmFixture.WINDOWS_11, "8.0.3", only).isEmpty()).isEqualTo(usable);
  }

  @ParameterizedTest
  @EnumSource
  void R5_anyTypeOfProviderWillDo(KeyProviderType type) {
    var only = provider("kp-only", type, false, Health.GREEN, key("k", true));

    assertThat(check(VmFixture.WINDOWS_11, "8.0.3", only)).isEmpty();
  }

  @Test
  void R5_oneUsableProviderAmongOthersIsEnough() {
    var down = provider("kp-down", KeyProviderType.STANDARD, true, Health.RED, key("k", true));

    assertThat(check(VmFixture.WINDOWS_11, "8.0.3", down, USABLE)).isEmpty();
  }

  @Test
  void R5_theRefusalNamesEachProviderAndWhyItDoesNotCount() {
    var down = provider("kp-down", KeyProviderType.STANDARD, true, Health.RED, key("k", true));
    var fresh = provider("kp-new", KeyProviderType.NATIVE, false, Health.GREEN, key("n", false));

    assertThat(check(VmFixture.WINDOWS_11, "8.0.3", down, fresh))
        .containsExactly(
            new Violation(
                TPM_NO_KEY_PROVIDER, "vm", "kp-down (RED), kp-new (GREEN, never backed up)", ""));
  }

  @Test
  void R1_to_R5_allViolationsAreReportedAtOnce() {
    var found =
        TpmRequirements.toHave(Facts.of("payroll-legacy", LEGACY, VCenterFixture.fukuoka()));

    assertThat(found)
        .extracting(Violation::problem)
        .containsExactly(
            TPM_REQUIRES_EFI, TPM_REQUIRES_HW_14, TPM_GUEST_UNSUPPORTED, TPM_NO_KEY_PROVIDER);
    assertThat(found).extracting(Violation::vm).containsOnly("payroll-legacy");
  }

  @ParameterizedTest(name = "{0} on vc-{1}: {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          windows11_64Guest, tokyo,   -
          windows11_64Guest, osaka,   -
          windows11_64Guest, nagoya,  -
          windows11_64Guest, sendai,  -
          windows11_64Guest, fukuoka, TPM_NO_KEY_PROVIDER
          ubuntu64Guest,     tokyo,   -
          ubuntu64Guest,     nagoya,  -
          ubuntu64Guest,     sendai,  TPM_VCENTER_TOO_OLD
          ubuntu64Guest,     fukuoka, TPM_VCENTER_TOO_OLD TPM_NO_KEY_PROVIDER
          """)
  void R1_to_R5_theDemoCloudAnswersAsItsDescriptionSays(String guest, String on, String problems) {
    var hardware = hardware(guest, Firmware.EFI, 14);
    var found = TpmRequirements.toHave(Facts.of("vm", hardware, VCenterFixture.named(on)));

    assertThat(found)
        .extracting(violation -> violation.problem().name())
        .containsExactly(problems == null ? new String[0] : problems.split(" "));
  }

  private static Hardware hardware(String guest, Firmware firmware, int version) {
    return new Hardware(guest, firmware, version, 2, 4096, 0);
  }

  private static List<Violation> check(Hardware hardware, String on, KeyProvider... providers) {
    return TpmRequirements.toHave(
        new Facts("vm", hardware, new VCenterVersion(on), List.of(providers)));
  }

  private static List<Violation> refusedIf(
      boolean refused, TpmProblem problem, String found, String required) {
    return refused ? List.of(new Violation(problem, "vm", found, required)) : List.of();
  }
}
