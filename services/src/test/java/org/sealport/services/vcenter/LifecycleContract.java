package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.NewDisk;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;

/** What every adapter does with a VM, TPM or not. */
public abstract class LifecycleContract extends DriveContract {

  private static final Peer HERE = Peer.MODERN;

  @Test
  protected void aVCenterTellsItsVersionKeyProvidersAndDatastores() {
    var about = open(Peer.OLDER).about();

    assertThat(about.version().text()).startsWith(Peer.OLDER.version());
    assertThat(about.identity()).isNotBlank().isNotEqualTo(open(HERE).about().identity());
    assertThat(about.keyProviders())
        .containsExactlyInAnyOrderElementsOf(Peer.OLDER.registration().keyProviders());
    assertThat(about.datastores())
        .containsExactlyInAnyOrderElementsOf(Peer.OLDER.registration().datastores());
  }

  @Test
  protected void aCreatedVmIsPoweredOffAndAsItWasAskedFor() {
    var made = open(HERE).create(newKey(), plain("web-1"), QUIET);

    assertThat(made.name()).isEqualTo("web-1");
    assertThat(made.hardware()).isEqualTo(linux());
    assertThat(made.power()).isEqualTo(PowerState.OFF);
    assertThat(made.datastore()).isEqualTo(SHARED_STORAGE);
    assertThat(made.keyProvider()).isNull();
    assertThat(made.tpmPresent()).isFalse();
    assertThat(made.endorsementKeys()).isEmpty();
    assertThat(made.hasSnapshots()).isFalse();
    assertThat(open(HERE).find(made.moRef())).contains(made);
  }

  @Test
  protected void aRepeatedCreateUnderTheSameKeyMakesNoSecondVm() {
    var key = newKey();
    var first = open(HERE).create(key, plain("once"), QUIET);

    assertThat(open(HERE).create(key, plain("once"), QUIET)).isEqualTo(first);
    assertThat(namesIn(HERE)).containsExactly("once");
  }

  @Test
  protected void anUnknownDatastoreIsRefusedAndNothingIsMade() {
    var spec = new CreateSpec("vm", linux(), "no-such-datastore", false, null);

    assertRefused(() -> open(HERE).create(newKey(), spec, QUIET), VCenterProblem.DATASTORE_UNKNOWN);
    assertThat(namesIn(HERE)).isEmpty();
  }

  @Test
  protected void theInventoryComesInPagesOfAStableOrder() {
    for (var i = 0; i < 5; i++) {
      open(HERE).create(newKey(), plain("vm-" + i), QUIET);
    }
    var paged = new ArrayList<VmFound>();
    String after = null;
    for (var page = open(HERE).inventory(after, 2);
        !page.isEmpty();
        page = open(HERE).inventory(after, 2)) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      paged.addAll(page);
      after = page.get(page.size() - 1).moRef();
    }

    assertThat(paged).hasSize(5).isEqualTo(open(HERE).inventory(null, 100));
    assertThat(paged).allSatisfy(vm -> assertThat(vm.host()).as("its host").isNotBlank());
    assertThat(paged)
        .extracting(VmFound::name)
        .containsExactlyInAnyOrder("vm-0", "vm-1", "vm-2", "vm-3", "vm-4");
    assertThat(open(Peer.BARE).inventory(null, 100)).isEmpty();
  }

  @Test
  protected void aVmThatIsNotThereIsNotFoundAndCannotBeChanged() {
    var gone = makePlain(HERE);
    open(HERE).destroy(newKey(), gone.moRef(), QUIET);

    assertThat(open(HERE).find(gone.moRef())).isEmpty();
    assertThat(open(HERE).find("../../etc")).isEmpty();
    assertRefused(() -> change(HERE, gone, new Change.Rename("x")), VCenterProblem.VCENTER_VM_GONE);
    assertRefused(
        () -> open(HERE).cloneVm(newKey(), gone.moRef(), to(HERE, null), QUIET),
        VCenterProblem.VCENTER_VM_GONE);
  }

  @Test
  protected void aVmIsRenamedAndResizedInOneChange() {
    var vm = makePlain(HERE);
    var changed = change(HERE, vm, new Change.Rename("bigger"), new Change.Resize(8, 4, 16_384));

    assertThat(changed.moRef()).isEqualTo(vm.moRef());
    assertThat(changed.name()).isEqualTo("bigger");
    assertThat(changed.hardware().cpus()).isEqualTo(8);
    assertThat(changed.hardware().coresPerSocket()).isEqualTo(4);
    assertThat(changed.hardware().memoryMb()).isEqualTo(16_384);
  }

  @Test
  protected void theHardwareOfAPoweredOffVmIsChanged() {
    var vm = makePlain(HERE);
    var changed =
        change(
            HERE,
            vm,
            new Change.SetGuest("windows2019srv_64Guest"),
            new Change.UpgradeHardware(19),
            new Change.SetFirmware(Firmware.BIOS),
            new Change.AddDisk(NewDisk.of(1024)));

    assertThat(changed.hardware())
        .isEqualTo(
            new Hardware(
                    "windows2019srv_64Guest",
                    Firmware.BIOS,
                    19,
                    linux().cpus(),
                    linux().memoryMb(),
                    0)
                .with(linux().disks().plus(NewDisk.of(1024))));
  }

  @Test
  protected void theHardwareOfAPoweredOnVmStays() {
    var vm = makePlain(HERE);
    power(vm, PowerOperation.POWER_ON);

    assertRefused(
        () -> change(HERE, vm, new Change.SetFirmware(Firmware.BIOS)),
        VCenterProblem.VCENTER_OPERATION_FAILED);
  }

  @Test
  protected void virtualHardwareDoesNotBecomeOlder() {
    var vm = makePlain(HERE);

    assertRefused(
        () -> change(HERE, vm, new Change.UpgradeHardware(13)),
        VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
  }

  @Test
  protected void aVmIsPoweredOnResetAndOff() {
    var vm = makePlain(HERE);

    assertThat(power(vm, PowerOperation.POWER_ON)).isEqualTo(PowerState.ON);
    assertThat(power(vm, PowerOperation.RESET)).isEqualTo(PowerState.ON);
    assertThat(power(vm, PowerOperation.POWER_OFF)).isEqualTo(PowerState.OFF);
  }

  @Test
  protected void askingForThePowerStateThatAVmIsInSucceeds() {
    var vm = makePlain(HERE);

    assertThat(power(vm, PowerOperation.POWER_OFF)).isEqualTo(PowerState.OFF);
    assertThat(power(vm, PowerOperation.POWER_ON)).isEqualTo(PowerState.ON);
    assertThat(power(vm, PowerOperation.POWER_ON)).isEqualTo(PowerState.ON);
  }

  @Test
  protected void aSuspendedVmGoesOnOrItsStateIsDiscarded() {
    var vm = makePlain(HERE);
    power(vm, PowerOperation.POWER_ON);

    assertThat(power(vm, PowerOperation.SUSPEND)).isEqualTo(PowerState.SUSPENDED);
    assertThat(power(vm, PowerOperation.SUSPEND)).isEqualTo(PowerState.SUSPENDED);
    assertRefused(
        () -> change(HERE, vm, new Change.SetFirmware(Firmware.BIOS)),
        VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(power(vm, PowerOperation.POWER_ON)).isEqualTo(PowerState.ON);
    power(vm, PowerOperation.SUSPEND);
    assertThat(power(vm, PowerOperation.DISCARD_SUSPENDED)).isEqualTo(PowerState.OFF);
    assertRefused(() -> power(vm, PowerOperation.SUSPEND), VCenterProblem.VCENTER_OPERATION_FAILED);
  }

  @Test
  protected void aGuestStartsAnewAndShutsDown() {
    var vm = makePlain(HERE);
    power(vm, PowerOperation.POWER_ON);

    assertThat(power(vm, PowerOperation.REBOOT)).isEqualTo(PowerState.ON);
    assertThat(power(vm, PowerOperation.SHUT_DOWN)).isEqualTo(PowerState.OFF);
    assertThat(power(vm, PowerOperation.SHUT_DOWN)).as("once more").isEqualTo(PowerState.OFF);
    assertRefused(() -> power(vm, PowerOperation.REBOOT), VCenterProblem.VCENTER_OPERATION_FAILED);
  }

  @Test
  protected void aGuestWithoutToolsIsNotAsked() {
    var bare = new CreateSpec("bare", linux().withDisks(0), SHARED_STORAGE, false, null);
    var vm = open(HERE).create(newKey(), bare, QUIET);
    power(vm, PowerOperation.POWER_ON);

    for (var asked : List.of(PowerOperation.SHUT_DOWN, PowerOperation.REBOOT)) {
      assertRefused(() -> power(vm, asked), VCenterProblem.VCENTER_TOOLS_NOT_RUNNING);
    }
    assertThat(open(HERE).find(vm.moRef()).orElseThrow().power()).isEqualTo(PowerState.ON);
  }

  private PowerState power(VmFound vm, PowerOperation operation) {
    return open(HERE).power(newKey(), vm.moRef(), operation, QUIET).power();
  }

  @Test
  protected void aVmWithoutTpmIsClonedWithoutTpmAndPoweredOff() {
    var source = makePlain(HERE);
    var clone = open(HERE).cloneVm(newKey(), source.moRef(), to(HERE, null), QUIET);

    assertThat(clone.moRef()).isNotEqualTo(source.moRef());
    assertThat(clone.name()).isEqualTo("clone");
    assertThat(clone.hardware()).isEqualTo(source.hardware());
    assertThat(clone.power()).isEqualTo(PowerState.OFF);
    assertThat(clone.tpmPresent()).isFalse();
    assertThat(open(HERE).find(source.moRef())).contains(source);
  }

  @Test
  protected void aRevertedVmIsWhatItWasWhenTheSnapshotWasTaken() {
    var vm = makePlain(HERE);
    var snapped = snapshot(vm, SnapshotOperation.CREATE);
    change(HERE, vm, new Change.Resize(4, 1, 8_192));
    var reverted = snapshot(vm, SnapshotOperation.REVERT);

    assertThat(snapped.hasSnapshots()).isTrue();
    assertThat(reverted.hardware()).isEqualTo(vm.hardware());
    assertThat(snapshot(vm, SnapshotOperation.REMOVE_ALL).hasSnapshots()).isFalse();
  }

  private VmFound snapshot(VmFound vm, SnapshotOperation operation) {
    return open(HERE).snapshot(newKey(), vm.moRef(), operation, QUIET);
  }

  @Test
  protected void anOvfIsImportedWithItsDisksPoweredOff(@TempDir Path upload) throws Exception {
    var disk = upload.resolve("disk.vmdk");
    Files.writeString(disk, "a disk", StandardCharsets.UTF_8);
    var hardware = withTwoDisks(linux());
    var spec = new OvfSpec("appliance", hardware, SHARED_STORAGE, disks(disk, false), false, null);
    var key = newKey();
    var made = open(HERE).importOvf(key, spec, QUIET);
    Files.delete(disk); // the upload goes once the import is done

    assertThat(made.name()).isEqualTo("appliance");
    assertThat(made.hardware()).isEqualTo(hardware);
    assertThat(made.power()).isEqualTo(PowerState.OFF);
    assertThat(made.tpmPresent()).isFalse();
    assertThat(open(HERE).importOvf(key, spec, QUIET)).isEqualTo(made);
  }

  @Test
  protected void anOvfWhoseDiskCannotBeUnpackedLeavesNothing(@TempDir Path upload)
      throws Exception {
    var disk = upload.resolve("disk.vmdk.gz");
    Files.writeString(disk, "not gzip", StandardCharsets.UTF_8);
    var hardware = withTwoDisks(linux());
    var spec = new OvfSpec("bad", hardware, SHARED_STORAGE, disks(disk, true), false, null);

    assertRefused(
        () -> open(HERE).importOvf(newKey(), spec, QUIET), VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(namesIn(HERE)).isEmpty();
  }

  @Test
  protected void theDisksOfAVmAreExportedAndTheVmStaysAsItIs(
      @TempDir Path upload, @TempDir Path folder) throws Exception {
    var disk = upload.resolve("disk.vmdk");
    Files.writeString(disk, "a disk", StandardCharsets.UTF_8);
    var hardware = withTwoDisks(linux());
    var spec = new OvfSpec("appliance", hardware, SHARED_STORAGE, disks(disk, false), false, null);
    var vm = open(HERE).importOvf(newKey(), spec, QUIET);
    var key = newKey();

    var exported = open(HERE).exportDisks(key, vm.moRef(), folder, QUIET);

    assertThat(exported).extracting(OvfDisk::capacityBytes).containsExactly(1L << 30, 1L << 30);
    assertThat(exported.get(1).parts()).hasSize(1);
    assertThat(exported.get(1).parts().get(0)).hasParent(folder).isNotEmptyFile();
    assertThat(exported.get(1).format()).isNotEmpty();
    assertThat(open(HERE).exportDisks(key, vm.moRef(), folder, QUIET)).isEqualTo(exported);
    assertThat(open(HERE).find(vm.moRef())).contains(vm);
    assertThat(namesIn(HERE)).containsExactly("appliance");
  }

  @Test
  protected void whatIsOnOrGoneIsNotExported(@TempDir Path folder) {
    var vm = makePlain(HERE);
    open(HERE).power(newKey(), vm.moRef(), PowerOperation.POWER_ON, QUIET);

    assertRefused(
        () -> open(HERE).exportDisks(newKey(), vm.moRef(), folder, QUIET),
        VCenterProblem.VCENTER_OPERATION_FAILED);
    open(HERE).destroy(newKey(), vm.moRef(), QUIET);
    assertRefused(
        () -> open(HERE).exportDisks(newKey(), vm.moRef(), folder, QUIET),
        VCenterProblem.VCENTER_VM_GONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  protected void aDestroyedVmIsGoneAndDestroyingItAgainSucceeds() {
    var vm = makePlain(HERE);
    var key = newKey();
    open(HERE).destroy(key, vm.moRef(), QUIET);
    open(HERE).destroy(key, vm.moRef(), QUIET);
    open(HERE).destroy(newKey(), vm.moRef(), QUIET);

    assertThat(open(HERE).find(vm.moRef())).isEmpty();
    assertThat(namesIn(HERE)).isEmpty();
  }

  @Test
  protected void anUndoneCreateLeavesNothingAndItsKeyCannotBeUsedAgain() {
    var key = newKey();
    var made = open(HERE).create(key, plain("undone"), QUIET);
    open(HERE).undo(key);
    open(HERE).undo(key);

    assertThat(open(HERE).find(made.moRef())).isEmpty();
    assertRefused(
        () -> open(HERE).create(key, plain("undone"), QUIET),
        VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(namesIn(HERE)).isEmpty();
  }

  @Test
  protected void undoingWhatNeverHappenedSucceedsAndPreventsIt() {
    var key = newKey();
    open(HERE).undo(key);

    assertRefused(
        () -> open(HERE).create(key, plain("late"), QUIET),
        VCenterProblem.VCENTER_OPERATION_FAILED);
  }

  @Test
  protected void progressGrowsAndEndsAtOneHundred() {
    var told = new ArrayList<Integer>();
    open(HERE).create(newKey(), plain("vm"), told::add);

    assertThat(told).isSorted().endsWith(100);
  }
}
