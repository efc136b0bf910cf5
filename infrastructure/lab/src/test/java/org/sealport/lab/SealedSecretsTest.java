package org.sealport.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sealport.services.vcenter.ContractFixture.Peer.MODERN;
import static org.sealport.services.vcenter.ContractFixture.Peer.OLDER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.lab.tpm.TpmException;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.ContractFixture.Peer;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vcenter.VmFound;

/** What a guest sealed in its TPM, through the operations of a vCenter. */
class SealedSecretsTest {

  private static final byte[] SECRET = "volume key".getBytes(StandardCharsets.UTF_8);
  private static final Hardware WINDOWS =
      new Hardware("windows2019srv_64Guest", Firmware.EFI, 14, 2, 4096, 40_960);

  @TempDir Path folder;
  private LabFixture lab;
  private VmFound source;
  private byte[] sealed;

  @BeforeEach
  void aGuestThatSealedASecretAndIsOff() {
    LabFixture.requireSwtpm();
    lab = new LabFixture(folder, Lab.Tpms.AUTO);
    source =
        lab.open(MODERN)
            .create(
                key(),
                new CreateSpec("sealed", WINDOWS, "nfs-shared", true, "kp-standard"),
                quiet -> {});
    power(MODERN, source, PowerOperation.POWER_ON);
    try (var tpm = lab.tpmOf(MODERN, source)) {
      sealed = tpm.seal(SECRET);
    }
    power(MODERN, source, PowerOperation.POWER_OFF);
  }

  @AfterEach
  void powerOff() {
    if (lab != null) {
      lab.close();
    }
  }

  @Test
  void aTpmRunsWhileItsVmIsPoweredOn() {
    assertThat(lab.tpmRuns(MODERN, source)).isFalse();
    power(MODERN, source, PowerOperation.POWER_ON);

    assertThat(lab.tpmRuns(MODERN, source)).isTrue();
    assertUnseals(MODERN, source);
    power(MODERN, source, PowerOperation.RESET);
    assertUnseals(MODERN, source);
  }

  @Test
  void aCopyingCloneUnseals() {
    var clone = cloneTo(MODERN, Treatment.COPY);
    power(MODERN, clone, PowerOperation.POWER_ON);

    assertUnseals(MODERN, clone);
  }

  @Test
  void aReplacingCloneDoesNotUnseal() {
    var clone = cloneTo(MODERN, Treatment.REPLACE);
    power(MODERN, clone, PowerOperation.POWER_ON);

    assertThatThrownBy(() -> assertUnseals(MODERN, clone))
        .isInstanceOfSatisfying(
            TpmException.class, e -> assertThat(e.name()).isEqualTo("TPM_RC_INTEGRITY"));
  }

  @Test
  void aCopyingCloneUnsealsInAnotherVCenterWithTheSameKey() {
    var clone = cloneTo(OLDER, Treatment.COPY);
    power(OLDER, clone, PowerOperation.POWER_ON);

    assertUnseals(OLDER, clone);
  }

  @Test
  void aMovedVmUnsealsAlsoWhenItMovedPoweredOn() {
    power(MODERN, source, PowerOperation.POWER_ON);
    var spec = new CloneSpec("moved", lab.id(OLDER), "nfs-shared", null);
    var moved = lab.open(MODERN).relocate(key(), source.moRef(), spec, quiet -> {});

    assertUnseals(OLDER, moved);
  }

  @Test
  void aRevertedVmUnsealsWhatWasSealedBeforeTheSnapshot() {
    var open = lab.open(MODERN);
    open.snapshot(key(), source.moRef(), SnapshotOperation.CREATE, quiet -> {});
    open.snapshot(key(), source.moRef(), SnapshotOperation.REVERT, quiet -> {});
    power(MODERN, source, PowerOperation.POWER_ON);

    assertUnseals(MODERN, source);
  }

  @Test
  void aTpmThatWasRemovedAndAddedAgainDoesNotUnseal() {
    lab.open(MODERN)
        .reconfigure(
            key(),
            source.moRef(),
            List.of(new Change.RemoveTpm(), new Change.AddTpm("kp-standard")),
            quiet -> {});
    power(MODERN, source, PowerOperation.POWER_ON);

    assertThatThrownBy(() -> assertUnseals(MODERN, source)).isInstanceOf(TpmException.class);
  }

  @Test
  void theTpmOfAPoweredOnVmRunsAgainAfterARestart() {
    power(MODERN, source, PowerOperation.POWER_ON);
    lab.close(); // the portal stops in order
    assertThat(lab.tpmRuns(MODERN, source)).isFalse();

    lab = new LabFixture(folder, Lab.Tpms.AUTO);
    lab.lab().resume();

    assertUnseals(MODERN, source);
  }

  private VmFound cloneTo(Peer peer, Treatment treatment) {
    var spec = new CloneSpec("clone", lab.id(peer), "nfs-shared", treatment);
    return lab.open(MODERN).cloneVm(key(), source.moRef(), spec, quiet -> {});
  }

  private void power(Peer peer, VmFound vm, PowerOperation operation) {
    lab.open(peer).power(key(), vm.moRef(), operation, quiet -> {});
  }

  private void assertUnseals(Peer peer, VmFound vm) {
    try (var tpm = lab.tpmOf(peer, vm)) {
      assertThat(tpm.unseal(sealed)).isEqualTo(SECRET);
    }
  }

  private static OperationKey key() {
    return new OperationKey(UUID.randomUUID().toString());
  }
}
