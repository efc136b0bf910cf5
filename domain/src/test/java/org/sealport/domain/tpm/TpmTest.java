package org.sealport.domain.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sealport.domain.vm.VmFixture.ACME;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One TPM through its life. */
class TpmTest {
  private static final Tpm.Holder HOLDER =
      new Tpm.Holder(TpmHolder.VM, UUID.randomUUID(), "payroll-db");
  private static final Set<EndorsementKey> KEYS = Set.of(new EndorsementKey("ECC_P256", "ab12"));

  @Test
  void aCopyKnowsTheTpmItWasCopiedFrom() {
    var source = Tpm.record(ACME, HOLDER, TpmOrigin.NEW, null, KEYS);

    var copy = Tpm.record(ACME, HOLDER, TpmOrigin.COPIED, source.id(), KEYS);

    assertThat(copy.copiedFrom()).contains(source.id());
    assertThat(copy.endorsementKeys()).isEqualTo(source.endorsementKeys());
    assertThat(copy.id()).isNotEqualTo(source.id());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COPIED")
  void onlyACopyHasASource(TpmOrigin origin) {
    assertThat(Tpm.record(ACME, HOLDER, origin, null, KEYS).copiedFrom()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tpm.record(ACME, HOLDER, origin, TpmId.random(), KEYS));
  }

  @Test
  void aCopyWithoutASourceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tpm.record(ACME, HOLDER, TpmOrigin.COPIED, null, KEYS));
  }

  @Test
  void aTpmIsBornInItsFirstStateAndAlive() {
    var tpm = Tpm.record(ACME, HOLDER, TpmOrigin.NEW, null, KEYS);

    assertThat(tpm.stateGeneration()).isEqualTo(1);
    assertThat(tpm.isDestroyed()).isFalse();
    assertThat(tpm.tenant()).isEqualTo(ACME);
  }

  @Test
  void aDestroyedTpmStaysOnRecordWithItsKeys() {
    var tpm = Tpm.record(ACME, HOLDER, TpmOrigin.NEW, null, KEYS);

    tpm.destroyed();
    tpm.destroyed();

    assertThat(tpm.isDestroyed()).isTrue();
    assertThat(tpm.endorsementKeys()).isEqualTo(KEYS);
  }
}
