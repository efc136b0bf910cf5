package org.sealport.domain.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sealport.domain.vcenter.VCenterFixture.key;
import static org.sealport.domain.vcenter.VCenterFixture.provider;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.SealportException;

/** What is known of a vCenter, and which of its key providers encrypts a new VM. */
class VCenterTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void aReadReplacesWhatWasKnown() {
    var vCenter = VCenterFixture.tokyo();
    var worse =
        provider("kp-standard", KeyProviderType.STANDARD, true, Health.RED, key("kmip-1", true));

    vCenter.read(
        new VCenter.Told(
            "identity",
            new VCenterVersion("8.0.4"),
            List.of(worse),
            List.of(new Datastore("new", "ds:/new")),
            false),
        NOW);

    assertThat(vCenter.version()).isEqualTo(new VCenterVersion("8.0.4"));
    assertThat(vCenter.keyProviders()).containsExactly(worse);
    assertThat(vCenter.datastores()).containsExactly(new Datastore("new", "ds:/new"));
    assertThat(vCenter.syncedAt()).isEqualTo(NOW);
  }

  @Test
  void anotherVCenterAtTheSameAddressIsRefusedAndChangesNothing() {
    var vCenter = VCenterFixture.tokyo();
    var providers = vCenter.keyProviders();
    var other =
        new VCenter.Told("another", new VCenterVersion("8.0.4"), List.of(), List.of(), true);

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> vCenter.read(other, NOW))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(VCenterProblem.VCENTER_IS_ANOTHER));
    assertThat(vCenter.keyProviders()).isEqualTo(providers);
  }

  // spotless:off
  @ParameterizedTest(name = "R5: a {0}, default {1}; b {2}, default {3}: {4} encrypts")
  @CsvSource(nullValues = "-", textBlock = """
      GREEN, false, GREEN,  true,  b
      GREEN, true,  GREEN,  false, a
      GREEN, false, GREEN,  false, a
      RED,   true,  GREEN,  false, b
      RED,   true,  YELLOW, false, b
      GREEN, false, RED,    true,  a
      RED,   true,  GRAY,   false, -
      """)
  // spotless:on
  void R5_aNewVmIsEncryptedByTheDefaultProviderElseByTheFirstUsableOne(
      Health healthA, boolean defaultA, Health healthB, boolean defaultB, String chosen) {
    var a = provider("a", KeyProviderType.STANDARD, defaultA, healthA, key("a", true));
    var b = provider("b", KeyProviderType.STANDARD, defaultB, healthB, key("b", true));
    var vCenter = VCenterFixture.vCenter("vc", "8.0.3", List.of(b, a), List.of());

    assertThat(vCenter.providerForNewVm().map(KeyProvider::name).orElse(null)).isEqualTo(chosen);
  }

  @Test
  void R5_aNativeDefaultThatWasNeverBackedUpDoesNotEncrypt() {
    var fresh = provider("a", KeyProviderType.NATIVE, true, Health.GREEN, key("a", false));

    assertThat(VCenterFixture.vCenter("vc", "8.0.3", List.of(fresh), List.of()).providerForNewVm())
        .isEmpty();
  }
}
