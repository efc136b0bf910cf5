package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealport.domain.vcenter.VCenterProblem;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.domain.vm.PowerOperation;

/** What every adapter does with the disks of a VM, each for itself. */
public abstract class DiskContract extends LifecycleContract {

  private static final Peer HERE = Peer.MODERN;

  private static DiskPlace at(DiskBus bus, int number, int unit) {
    return new DiskPlace(bus, number, unit);
  }

  private static Change add(long sizeMb, DiskPlace at) {
    return new Change.AddDisk(new NewDisk(sizeMb, null, at));
  }

  private static Change add(long sizeMb, DiskBus bus) {
    return new Change.AddDisk(new NewDisk(sizeMb, bus, null));
  }

  private static List<Disk> disks(VmFound vm) {
    return vm.hardware().disks().all();
  }

  private static int firstDisk(VmFound vm) {
    return disks(vm).get(0).key();
  }

  private void power(VmFound vm, PowerOperation operation) {
    open(HERE).power(newKey(), vm.moRef(), operation, QUIET);
  }

  private VmFound now(VmFound vm) {
    return open(HERE).find(vm.moRef()).orElseThrow();
  }

  private void assertUnchanged(VmFound vm, Change change) {
    assertRefused(() -> change(HERE, vm, change), VCenterProblem.VCENTER_OPERATION_FAILED);
    assertThat(now(vm).hardware()).isEqualTo(vm.hardware());
  }

  @Test
  protected void aVmIsMadeWithSeveralDisksOnSeveralBuses() {
    var wanted =
        new Disks(
            List.of(
                new Disk(at(DiskBus.PARAVIRTUAL, 0, 0), 2048),
                new Disk(at(DiskBus.PARAVIRTUAL, 0, 8), 512),
                new Disk(at(DiskBus.LSI_LOGIC, 1, 3), 1024),
                new Disk(at(DiskBus.IDE, 1, 0), 64),
                new Disk(at(DiskBus.SATA, 0, 1), 128),
                new Disk(at(DiskBus.NVME, 0, 2), 256)));
    var spec = new CreateSpec("many", linux().with(wanted), SHARED_STORAGE, false, null);

    var made = open(HERE).create(newKey(), spec, QUIET);
    var clone = open(HERE).cloneVm(newKey(), made.moRef(), to(HERE, null), QUIET);

    assertThat(disks(made))
        .extracting(Disk::at, Disk::sizeMb)
        .containsExactlyInAnyOrderElementsOf(
            wanted.all().stream().map(disk -> tuple(disk.at(), disk.sizeMb())).toList());
    assertThat(made.hardware().disks()).isEqualTo(made.hardware().disks().sorted());
    assertThat(clone.hardware()).as("a clone has the same").isEqualTo(made.hardware());
  }

  @ParameterizedTest
  @EnumSource(DiskBus.class)
  protected void aDiskIsAddedToTheFirstFreePlaceOfItsBus(DiskBus bus) {
    var vm = makePlain(HERE);

    var changed = change(HERE, vm, add(512, bus), add(256, bus));

    var old = disks(vm).get(0);
    assertThat(disks(changed)).hasSize(3).contains(old);
    var first = bus == DiskBus.LSI_LOGIC_SAS || !bus.countsWith(DiskBus.LSI_LOGIC_SAS) ? 0 : 1;
    var unit = bus == DiskBus.LSI_LOGIC_SAS ? 1 : 0;
    assertThat(disks(changed))
        .extracting(Disk::at, Disk::sizeMb)
        .contains(tuple(at(bus, first, unit), 512L), tuple(at(bus, first, unit + 1), 256L));
  }

  @Test
  protected void aDiskIsAddedWhereItIsWantedAndNotWhereAnotherIs() {
    var vm = makePlain(HERE);
    var place = at(DiskBus.PARAVIRTUAL, 2, 4);

    var changed = change(HERE, vm, add(512, place));

    assertThat(disks(changed)).extracting(Disk::at).contains(place);
    assertUnchanged(changed, add(512, place));
    assertUnchanged(changed, add(512, at(DiskBus.LSI_LOGIC_SAS, 2, 5)));
  }

  @Test
  protected void aRepeatedChangeUnderTheSameKeyAddsNoSecondDisk() {
    var vm = makePlain(HERE);
    var key = newKey();
    var changes = List.of(add(512, DiskBus.PARAVIRTUAL));
    var once = open(HERE).reconfigure(key, vm.moRef(), changes, QUIET);

    assertThat(open(HERE).reconfigure(key, vm.moRef(), changes, QUIET)).isEqualTo(once);
    assertThat(disks(now(vm))).hasSize(2);
  }

  @Test
  protected void oneDiskGrowsAndKeepsItsKeyWhileOthersComeAndGo() {
    var vm = change(HERE, makePlain(HERE), add(512, DiskBus.SATA), add(256, DiskBus.PARAVIRTUAL));
    var sata = key(vm, DiskBus.SATA);
    var gone = key(vm, DiskBus.PARAVIRTUAL);

    var changed =
        change(
            HERE,
            vm,
            new Change.RemoveDisk(gone),
            new Change.GrowDisk(sata, 1024),
            add(128, at(DiskBus.PARAVIRTUAL, 1, 0)));

    assertThat(changed.hardware().disks().find(firstDisk(vm))).contains(disks(vm).get(0));
    assertThat(changed.hardware().disks().find(sata).orElseThrow().sizeMb()).isEqualTo(1024);
    assertThat(disks(changed))
        .extracting(Disk::at, Disk::sizeMb)
        .contains(tuple(at(DiskBus.PARAVIRTUAL, 1, 0), 128L))
        .hasSize(3);
    assertThat(now(vm)).isEqualTo(changed);
  }

  private static int key(VmFound vm, DiskBus bus) {
    return disks(vm).stream()
        .filter(disk -> disk.at().bus() == bus)
        .findFirst()
        .orElseThrow()
        .key();
  }

  @Test
  protected void theLastDiskIsRemoved() {
    var vm = makePlain(HERE);

    var bare = change(HERE, vm, new Change.RemoveDisk(firstDisk(vm)));

    assertThat(disks(bare)).isEmpty();
    assertThat(bare.hardware().diskMb()).isZero();
    assertThat(disks(change(HERE, bare, add(512, DiskBus.LSI_LOGIC_SAS)))).hasSize(1);
  }

  @Test
  protected void aDiskDoesNotShrinkAndOneThatIsNotThereIsNotChanged() {
    var vm = makePlain(HERE);

    assertUnchanged(vm, new Change.GrowDisk(firstDisk(vm), 512));
    assertUnchanged(vm, new Change.GrowDisk(4711, 512));
    assertUnchanged(vm, new Change.RemoveDisk(4711));
  }

  @Test
  protected void disksNeitherGrowNorGoWhileThereAreSnapshots() {
    var vm = makePlain(HERE);
    open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.CREATE, QUIET);

    assertUnchanged(vm, new Change.GrowDisk(firstDisk(vm), 20_480));
    assertUnchanged(vm, new Change.RemoveDisk(firstDisk(vm)));
    open(HERE).snapshot(newKey(), vm.moRef(), SnapshotOperation.REMOVE_ALL, QUIET);
    assertThat(change(HERE, vm, new Change.GrowDisk(firstDisk(vm), 20_480)).hardware().diskMb())
        .isEqualTo(20_480);
  }

  @Test
  protected void disksComeAndGoWhileTheVmRunsUnlessTheirBusIsIde() {
    var vm = change(HERE, makePlain(HERE), add(512, DiskBus.IDE));
    power(vm, PowerOperation.POWER_ON);

    assertUnchanged(vm, add(512, DiskBus.IDE));
    assertUnchanged(vm, new Change.RemoveDisk(key(vm, DiskBus.IDE)));
    var more = change(HERE, vm, add(256, DiskBus.PARAVIRTUAL));
    assertThat(disks(more)).hasSize(3);
    var less = change(HERE, vm, new Change.RemoveDisk(key(more, DiskBus.PARAVIRTUAL)));
    assertThat(less.hardware()).isEqualTo(vm.hardware());
    power(vm, PowerOperation.SUSPEND);
    assertUnchanged(vm, add(256, DiskBus.PARAVIRTUAL));
  }

  @Test
  protected void eachDiskOfAPackageIsImportedAndExportedAtItsPlace(
      @TempDir Path upload, @TempDir Path folder) throws Exception {
    var disks =
        new Disks(
            List.of(
                new Disk(at(DiskBus.SATA, 0, 0), 1024),
                new Disk(at(DiskBus.PARAVIRTUAL, 0, 1), 512)));
    var contents =
        List.of(
            file(upload.resolve("sata.vmdk"), "sata", 1024),
            file(upload.resolve("scsi.vmdk"), "scsi", 512));
    var spec = new OvfSpec("two", linux().with(disks), SHARED_STORAGE, contents, false, null);

    var vm = open(HERE).importOvf(newKey(), spec, QUIET);
    var exported = open(HERE).exportDisks(newKey(), vm.moRef(), folder, QUIET);

    assertThat(vm.hardware().disks()).isEqualTo(disks.sorted());
    assertThat(exported)
        .extracting(OvfDisk::capacityBytes)
        .as("in the order of the hardware")
        .containsExactly(512L << 20, 1024L << 20);
    assertThat(exported.get(0).parts().get(0)).hasContent("scsi");
    assertThat(exported.get(1).parts().get(0)).hasContent("sata");
  }

  private static OvfDisk file(Path file, String content, long megabytes) throws Exception {
    Files.writeString(file, content, StandardCharsets.UTF_8);
    return new OvfDisk(List.of(file), false, megabytes << 20, "streamOptimized");
  }
}
