package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.tpm.TpmProblem;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerOperation;

/** What every adapter does with a VM's TPM within one vCenter. */
public abstract class TpmContract extends DiskContract {

  private static final Peer HERE = Peer.MODERN;

  @Test
  protected void R6_aSuspendedVmCountsAsOn() {
    var plain =
        open(HERE)
            .create(
                newKey(), new CreateSpec("plain", windows(), SHARED_STORAGE, false, null), QUIET);
    open(HERE).power(newKey(), plain.moRef(), PowerOperation.POWER_ON, QUIET);
    open(HERE).power(newKey(), plain.moRef(), PowerOperation.SUSPEND, QUIET);

    assertRefused(
        () -> change(HERE, plain, new Change.AddTpm(STANDARD)), TpmProblem.TPM_VM_NOT_POWERED_OFF);
  }

  @Test
  protected void R10_aCreatedVmGetsANewTpmAndAnEncryptedHome() {
    var one = makeWithTpm(HERE);
    var other = makeWithTpm(HERE);

    assertThat(one.tpmPresent()).isTrue();
    assertThat(one.keyProvider()).isEqualTo(STANDARD);
    assertThat(fingerprints(one)).isNotEmpty().allMatch(print -> print.matches("[0-9a-f]{64}"));
    assertThat(fingerprints(other)).isNotEmpty().doesNotContainAnyElementsOf(fingerprints(one));
    assertThat(open(HERE).find(one.moRef())).contains(one);
  }

  @Test
  protected void aRepeatedCreateUnderTheSameKeyKeepsTheTpm() {
    var key = newKey();
    var first = open(HERE).create(key, withTpm("once", STANDARD), QUIET);

    assertThat(open(HERE).create(key, withTpm("once", STANDARD), QUIET)).isEqualTo(first);
  }

  @Test
  protected void theVmIsEncryptedByTheProviderThatWasNamedOrByTheDefaultOne() {
    var named = open(HERE).create(newKey(), withTpm("named", TWIN), QUIET);
    var unnamed = open(HERE).create(newKey(), withTpm("unnamed", null), QUIET);

    assertThat(named.keyProvider()).isEqualTo(TWIN);
    assertThat(unnamed.keyProvider()).isEqualTo(STANDARD);
  }

  @Test
  protected void R1_aBiosVmGetsNoTpmAndNothingIsMade() {
    refusedHardware(
        new Hardware("ubuntu64Guest", Firmware.BIOS, 15, 1, 1024, 1024),
        TpmProblem.TPM_REQUIRES_EFI);
  }

  @Test
  protected void R2_hardwareVersion13GetsNoTpmAndNothingIsMade() {
    refusedHardware(
        new Hardware("ubuntu64Guest", Firmware.EFI, 13, 1, 1024, 1024),
        TpmProblem.TPM_REQUIRES_HW_14);
  }

  private void refusedHardware(Hardware hardware, TpmProblem problem) {
    var spec = new CreateSpec("vm", hardware, SHARED_STORAGE, true, STANDARD);
    assertRefused(() -> open(HERE).create(newKey(), spec, QUIET), problem);
    assertThat(namesIn(HERE)).isEmpty();

    var without = new CreateSpec("vm", hardware, SHARED_STORAGE, false, null);
    var vm = open(HERE).create(newKey(), without, QUIET);
    assertRefused(
        () -> change(HERE, vm, new Change.Rename("other"), new Change.AddTpm(STANDARD)), problem);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
  }

  @Test
  protected void R5_withoutAUsableKeyProviderThereIsNoTpm() {
    var spec = new CreateSpec("vm", windows(), Peer.BARE.ownStorage(), true, null);

    assertRefused(
        () -> open(Peer.BARE).create(newKey(), spec, QUIET), TpmProblem.TPM_NO_KEY_PROVIDER);
    assertRefused(
        () -> open(HERE).create(newKey(), withTpm("vm", NEVER_BACKED_UP), QUIET),
        TpmProblem.TPM_NO_KEY_PROVIDER);
    assertThat(namesIn(HERE)).isEmpty();
  }

  @Test
  protected void aTpmIsAddedToAndRemovedFromAPoweredOffVm() {
    var vm = makePlain(HERE);
    var with = change(HERE, vm, new Change.AddTpm(STANDARD));
    var without = change(HERE, vm, new Change.RemoveTpm());
    var again = change(HERE, vm, new Change.AddTpm(STANDARD));

    assertThat(with.tpmPresent()).isTrue();
    assertThat(with.keyProvider()).isEqualTo(STANDARD);
    assertThat(without.tpmPresent()).isFalse();
    assertThat(without.endorsementKeys()).isEmpty();
    assertThat(without.keyProvider()).as("the home stays encrypted").isEqualTo(STANDARD);
    assertThat(fingerprints(again)).doesNotContainAnyElementsOf(fingerprints(with));
  }

  @Test
  protected void aRepeatedAddUnderTheSameKeyKeepsTheTpm() {
    var vm = makePlain(HERE);
    var key = newKey();
    List<Change> add = List.of(new Change.AddTpm(STANDARD));
    var first = open(HERE).reconfigure(key, vm.moRef(), add, QUIET);

    assertThat(open(HERE).reconfigure(key, vm.moRef(), add, QUIET)).isEqualTo(first);
  }

  @Test
  protected void aSecondTpmIsRefused() {
    var vm = makeWithTpm(HERE);

    assertRefused(
        () -> change(HERE, vm, new Change.AddTpm(STANDARD)),
        VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
  }

  @Test
  protected void R6_aPoweredOnVmNeitherGetsNorLosesATpm() {
    var plain = makePlain(HERE);
    var sealed = makeWithTpm(HERE);
    open(HERE).power(newKey(), plain.moRef(), PowerOperation.POWER_ON, QUIET);
    var on = open(HERE).power(newKey(), sealed.moRef(), PowerOperation.POWER_ON, QUIET);

    assertRefused(
        () -> change(HERE, plain, new Change.AddTpm(STANDARD)), TpmProblem.TPM_VM_NOT_POWERED_OFF);
    assertRefused(
        () -> change(HERE, sealed, new Change.RemoveTpm()), TpmProblem.TPM_VM_NOT_POWERED_OFF);
    assertThat(open(HERE).find(sealed.moRef())).contains(on);
    assertThat(fingerprints(on)).isEqualTo(fingerprints(sealed));
  }

  @Test
  protected void R6_aVmWithSnapshotsDoesNotLoseItsTpm() {
    var vm = makeWithTpm(HERE);
    open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.CREATE, QUIET);

    assertRefused(() -> change(HERE, vm, new Change.RemoveTpm()), TpmProblem.TPM_VM_HAS_SNAPSHOTS);
    open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.REMOVE_ALL, QUIET);
    assertThat(change(HERE, vm, new Change.RemoveTpm()).tpmPresent()).isFalse();
  }

  /** Adding a TPM encrypts the home, and a vCenter encrypts none that has snapshots. */
  @Test
  protected void R6_aVmWithSnapshotsGetsATpmOnlyWhenItsHomeIsEncryptedAlready() {
    var plain = makePlain(HERE);
    open(HERE).snapshot(newKey(), plain.moRef(), SnapshotOperation.CREATE, QUIET);
    var encrypted = makeWithTpm(HERE);
    change(HERE, encrypted, new Change.RemoveTpm());
    open(HERE).snapshot(newKey(), encrypted.moRef(), SnapshotOperation.CREATE, QUIET);

    assertRefused(
        () -> change(HERE, plain, new Change.AddTpm(STANDARD)), TpmProblem.TPM_VM_HAS_SNAPSHOTS);
    assertThat(open(HERE).find(plain.moRef()).orElseThrow().keyProvider()).isNull();
    assertThat(change(HERE, encrypted, new Change.AddTpm(STANDARD)).tpmPresent()).isTrue();
    open(HERE).snapshot(newKey(), plain.moRef(), SnapshotOperation.REMOVE_ALL, QUIET);
    assertThat(change(HERE, plain, new Change.AddTpm(STANDARD)).tpmPresent()).isTrue();
  }

  @Test
  protected void R1_R3_aVmWithATpmDoesNotBecomeWhatMayHaveNone() {
    var vm = makeWithTpm(HERE);

    assertRefused(
        () -> change(HERE, vm, new Change.Rename("other"), new Change.SetFirmware(Firmware.BIOS)),
        TpmProblem.TPM_REQUIRES_EFI);
    assertRefused(
        () -> change(HERE, vm, new Change.SetGuest("otherGuest64")),
        TpmProblem.TPM_GUEST_UNSUPPORTED);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
  }

  /** The home is encrypted before: a vCenter encrypts none that has snapshots. */
  @Test
  protected void aTpmThatCameAfterTheSnapshotIsGoneAfterARevert() {
    var vm = makeWithTpm(HERE);
    change(HERE, vm, new Change.RemoveTpm());
    open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.CREATE, QUIET);
    change(HERE, vm, new Change.AddTpm(STANDARD));
    var reverted = open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.REVERT, QUIET);

    assertThat(reverted.tpmPresent()).isFalse();
  }

  @Test
  protected void aRevertedVmHasTheTpmOfTheSnapshot() {
    var vm = makeWithTpm(HERE);
    open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.CREATE, QUIET);
    var reverted = open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.REVERT, QUIET);

    assertThat(fingerprints(reverted)).isEqualTo(fingerprints(vm));
    assertThat(reverted.keyProvider()).isEqualTo(STANDARD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Peer.class,
      names = {"MODERN", "OLDER"})
  protected void aCopyingCloneHasTheSameEndorsementKeys(Peer peer) {
    var source = makeWithTpm(peer);
    var clone = open(peer).cloneVm(newKey(), source.moRef(), to(peer, Treatment.COPY), QUIET);

    assertThat(clone.tpmPresent()).isTrue();
    assertThat(clone.keyProvider()).isEqualTo(STANDARD);
    assertThat(fingerprints(clone)).isEqualTo(fingerprints(source));
  }

  /**
   * On 7.x an adapter clones, removes and adds: a template that replaces is honoured there (R14).
   */
  @ParameterizedTest
  @EnumSource(
      value = Peer.class,
      names = {"MODERN", "OLDER"})
  protected void aReplacingCloneHasOtherEndorsementKeys(Peer peer) {
    var source = makeWithTpm(peer);
    var key = newKey();
    var clone = open(peer).cloneVm(key, source.moRef(), to(peer, Treatment.REPLACE), QUIET);

    assertThat(clone.tpmPresent()).isTrue();
    assertThat(fingerprints(clone)).isNotEmpty().doesNotContainAnyElementsOf(fingerprints(source));
    assertThat(open(peer).find(source.moRef())).contains(source);
    assertThat(open(peer).cloneVm(key, source.moRef(), to(peer, Treatment.REPLACE), QUIET))
        .as("under the same key")
        .isEqualTo(clone);
  }

  @Test
  protected void aCloneOutlivesItsSource() {
    var source = makeWithTpm(HERE);
    var clone = open(HERE).cloneVm(newKey(), source.moRef(), to(HERE, Treatment.COPY), QUIET);
    open(HERE).destroy(newKey(), source.moRef(), QUIET);

    assertThat(open(HERE).find(clone.moRef())).contains(clone);
    assertThat(
            open(HERE).power(newKey(), clone.moRef(), PowerOperation.POWER_ON, QUIET).tpmPresent())
        .isTrue();
  }

  @Test
  protected void R13_anImportedOvfGetsANewTpmWhenItAsksForOne(@TempDir Path upload)
      throws Exception {
    var disk = upload.resolve("disk.vmdk");
    Files.writeString(disk, "a disk", StandardCharsets.UTF_8);
    var hardware = withTwoDisks(windows());
    var spec =
        new OvfSpec("appliance", hardware, SHARED_STORAGE, disks(disk, false), true, STANDARD);
    var one = open(HERE).importOvf(newKey(), spec, QUIET);
    var other = open(HERE).importOvf(newKey(), spec, QUIET);

    assertThat(one.tpmPresent()).isTrue();
    assertThat(one.keyProvider()).isEqualTo(STANDARD);
    assertThat(fingerprints(other)).isNotEmpty().doesNotContainAnyElementsOf(fingerprints(one));
  }

  @Test
  protected void R13_ofAVmWithATpmOnlyTheDisksAreExported(@TempDir Path folder) {
    var vm = makeWithTpm(HERE);

    var exported = open(HERE).exportDisks(newKey(), vm.moRef(), folder, QUIET);

    var files = exported.stream().flatMap(disk -> disk.parts().stream()).toArray(Path[]::new);
    assertThat(folder.toFile().listFiles())
        .extracting(java.io.File::toPath)
        .containsExactlyInAnyOrder(files);
    assertThat(exported.stream().mapToLong(OvfDisk::capacityBytes).sum())
        .isEqualTo(windows().diskMb() << 20);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
    assertThat(namesIn(HERE)).containsExactly("sealed");
  }
}
