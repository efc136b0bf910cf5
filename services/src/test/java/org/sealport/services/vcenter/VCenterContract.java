package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;

/**
 * Every behaviour of {@link VCenterPort}. A test class of an adapter extends this one and offers
 * the vCenters of {@link ContractFixture.Peer}, empty before each test.
 *
 * <p>In parts: {@link LifecycleContract} for VMs, {@link DiskContract} for their disks, {@link
 * TpmContract} for their TPMs, and here what crosses from one vCenter to another.
 */
public abstract class VCenterContract extends TpmContract {

  @Test
  protected void aCopyingCloneCrossesToAVCenterWithTheSameKey() {
    var source = makeWithTpm(Peer.MODERN);
    var clone = cloneTo(Peer.OLDER, source, Treatment.COPY);

    assertThat(fingerprints(clone)).isEqualTo(fingerprints(source));
    assertThat(open(Peer.OLDER).find(clone.moRef())).contains(clone);
    assertThat(open(Peer.MODERN).find(source.moRef())).contains(source);
    assertThat(
            open(Peer.OLDER).power(newKey(), clone.moRef(), PowerOperation.POWER_ON, QUIET).power())
        .isEqualTo(PowerState.ON);
  }

  /** The older one reads the call, and does not know of policies. */
  @ParameterizedTest
  @EnumSource(Treatment.class)
  protected void aCloneCrossesFromAnOlderVCenterToANewerOne(Treatment tpm) {
    var source = makeWithTpm(Peer.OLDER);
    var clone = open(Peer.OLDER).cloneVm(newKey(), source.moRef(), to(Peer.MODERN, tpm), QUIET);

    assertThat(clone.tpmPresent()).isTrue();
    assertThat(clone.endorsementKeys().equals(source.endorsementKeys()))
        .isEqualTo(tpm == Treatment.COPY);
    assertThat(open(Peer.MODERN).find(clone.moRef())).contains(clone);
    assertThat(open(Peer.OLDER).find(source.moRef())).contains(source);
  }

  @Test
  protected void R40_aVmWhoseKeyProviderTheTargetDoesNotHaveDoesNotCross() {
    var source = open(Peer.MODERN).create(newKey(), withTpm("vm", MODERN_ONLY), QUIET);

    assertRefused(
        () -> cloneTo(Peer.OLDER, source, Treatment.COPY),
        TpmProblem.TPM_KEY_PROVIDER_MISSING_ON_TARGET);
    assertRefused(
        () -> move(source, newKey(), Peer.OLDER), TpmProblem.TPM_KEY_PROVIDER_MISSING_ON_TARGET);
    assertThat(namesIn(Peer.OLDER)).isEmpty();
    assertThat(open(Peer.MODERN).find(source.moRef())).contains(source);
  }

  @Test
  protected void R47_aVmWhoseKeyProviderHoldsAnotherKeyThereDoesNotCross() {
    var source = open(Peer.MODERN).create(newKey(), withTpm("vm", TWIN), QUIET);

    assertRefused(
        () -> cloneTo(Peer.OLDER, source, Treatment.COPY), TpmProblem.TPM_KEY_PROVIDER_KEY_DIFFERS);
    assertRefused(
        () -> move(source, newKey(), Peer.OLDER), TpmProblem.TPM_KEY_PROVIDER_KEY_DIFFERS);
    assertThat(namesIn(Peer.OLDER)).isEmpty();
    assertThat(open(Peer.MODERN).find(source.moRef())).contains(source);
  }

  @Test
  protected void R33_aReplacingCloneCrossesWithoutTheSourcesKeyProvider() {
    var source = open(Peer.MODERN).create(newKey(), withTpm("vm", MODERN_ONLY), QUIET);
    var clone = cloneTo(Peer.OLDER, source, Treatment.REPLACE);

    assertThat(clone.keyProvider()).isEqualTo(STANDARD);
    assertThat(fingerprints(clone)).isNotEmpty().doesNotContainAnyElementsOf(fingerprints(source));
  }

  @Test
  protected void R33_aReplacingCloneDoesNotCrossToAVCenterWithoutKeyProvider() {
    var source = makeWithTpm(Peer.MODERN);
    var spec = new CloneSpec("clone", id(Peer.BARE), Peer.BARE.ownStorage(), Treatment.REPLACE);

    assertRefused(
        () -> open(Peer.MODERN).cloneVm(newKey(), source.moRef(), spec, QUIET),
        TpmProblem.TPM_NO_KEY_PROVIDER);
    assertThat(namesIn(Peer.BARE)).isEmpty();
  }

  @Test
  protected void aVmWithoutTpmCrossesAnywhere() {
    var old = new Hardware("ubuntu64Guest", Firmware.EFI, 14, 1, 2048, 10_240);
    var plain = new CreateSpec("plain", old, SHARED_STORAGE, false, null);
    var source = open(Peer.MODERN).create(newKey(), plain, QUIET);
    var spec = new CloneSpec("clone", id(Peer.BARE), Peer.BARE.ownStorage(), null);
    var clone = open(Peer.MODERN).cloneVm(newKey(), source.moRef(), spec, QUIET);

    assertThat(clone.datastore()).isEqualTo(Peer.BARE.ownStorage());
    assertThat(open(Peer.BARE).find(clone.moRef())).contains(clone);
  }

  @Test
  protected void R19_aMovedVmTakesItsTpmAlongAndLeavesNothingBehind() {
    var source = makeWithTpm(Peer.MODERN);
    var key = newKey();
    var moved = move(source, key, Peer.OLDER);

    assertThat(fingerprints(moved)).isEqualTo(fingerprints(source));
    assertThat(moved.keyProvider()).isEqualTo(STANDARD);
    assertThat(open(Peer.MODERN).find(source.moRef())).isEmpty();
    assertThat(open(Peer.OLDER).find(moved.moRef())).contains(moved);
    assertThat(move(source, key, Peer.OLDER)).as("under the same key").isEqualTo(moved);
  }

  @Test
  protected void aPoweredOnVmMovesAndStaysOn() {
    var source = makeWithTpm(Peer.MODERN);
    open(Peer.MODERN).power(newKey(), source.moRef(), PowerOperation.POWER_ON, QUIET);
    var moved = move(source, newKey(), Peer.OLDER);

    assertThat(moved.power()).isEqualTo(PowerState.ON);
    assertThat(fingerprints(moved)).isEqualTo(fingerprints(source));
  }

  @Test
  protected void aMoveWithinItsVCenterKeepsTheReference() {
    var source = makeWithTpm(Peer.MODERN);
    var spec = new CloneSpec("sealed", id(Peer.MODERN), Peer.MODERN.ownStorage(), null);
    var moved = open(Peer.MODERN).relocate(newKey(), source.moRef(), spec, QUIET);

    assertThat(moved.moRef()).isEqualTo(source.moRef());
    assertThat(moved.datastore()).isEqualTo(Peer.MODERN.ownStorage());
    assertThat(fingerprints(moved)).isEqualTo(fingerprints(source));
  }

  @Test
  protected void anUndoneCloneIsRemovedFromTheOtherVCenter() {
    var source = makeWithTpm(Peer.MODERN);
    var key = newKey();
    open(Peer.MODERN).cloneVm(key, source.moRef(), to(Peer.OLDER, Treatment.COPY), QUIET);
    open(Peer.MODERN).undo(key);

    assertThat(namesIn(Peer.OLDER)).isEmpty();
    assertThat(open(Peer.MODERN).find(source.moRef())).contains(source);
    assertRefused(
        () -> open(Peer.MODERN).cloneVm(key, source.moRef(), to(Peer.OLDER, Treatment.COPY), QUIET),
        VCenterProblem.VCENTER_OPERATION_FAILED);
  }

  private VmFound cloneTo(Peer peer, VmFound source, Treatment tpm) {
    return open(Peer.MODERN).cloneVm(newKey(), source.moRef(), to(peer, tpm), QUIET);
  }

  private VmFound move(VmFound source, OperationKey key, Peer to) {
    return open(Peer.MODERN).relocate(key, source.moRef(), to(to, null), QUIET);
  }
}
