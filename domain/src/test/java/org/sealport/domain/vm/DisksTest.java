package org.sealport.domain.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.SealportException;

class DisksTest {
  private final DisksColumn column = new DisksColumn();

  private static DiskPlace at(DiskBus bus, int number, int unit) {
    return new DiskPlace(bus, number, unit);
  }

  @Test
  void whatWasStoredBeforeDisksWereToldApartIsOneDisk() {
    var hardware = VmFixture.UBUNTU;

    assertThat(hardware.disks()).isEqualTo(Disks.one(hardware.diskMb()));
    assertThat(hardware.disks().all().get(0).key()).isEqualTo(2000);
    assertThat(Disks.one(0)).isEqualTo(Disks.NONE);
  }

  @Test
  void theSizeOfAllIsTheirSum() {
    var disks = Disks.one(1024).plus(NewDisk.of(512));

    assertThat(VmFixture.UBUNTU.with(disks).diskMb()).isEqualTo(1536);
  }

  @ParameterizedTest
  @CsvSource({
    "IDE,           0, 0,  3000",
    "IDE,           1, 1,  3003",
    "LSI_LOGIC_SAS, 0, 8,  2008",
    "PARAVIRTUAL,   1, 0,  2016",
    "SATA,          0, 29, 16029",
    "NVME,          0, 14, 32014"
  })
  void aDiskHasTheKeyThatVSphereGivesIt(DiskBus bus, int number, int unit, int key) {
    assertThat(new Disk(at(bus, number, unit), 1).key()).isEqualTo(key);
  }

  @Test
  void theUnitOfASCSIControllerItselfStaysFree() {
    var disks = Disks.NONE;
    for (int i = 0; i < 16; i++) {
      disks = disks.plus(new NewDisk(1, DiskBus.PARAVIRTUAL, null));
    }

    assertThat(disks.all()).hasSize(16).extracting(Disk::at).doesNotHaveDuplicates();
    assertThat(disks.all()).extracting(Disk::at).doesNotContain(at(DiskBus.PARAVIRTUAL, 0, 7));
    assertThat(disks.all().get(15).at()).isEqualTo(at(DiskBus.PARAVIRTUAL, 1, 0));
  }

  @Test
  void aFullBusTakesNoMore() {
    var disks = Disks.NONE;
    for (int i = 0; i < 5; i++) {
      disks = disks.plus(new NewDisk(1, DiskBus.IDE, null));
    }

    assertThat(disks.all()).hasSize(4);
    assertThat(disks.free(DiskBus.IDE)).isEmpty();
    assertThat(disks.free(DiskBus.SATA)).contains(at(DiskBus.SATA, 0, 0));
  }

  @Test
  void kindsOfSCSIShareTheirBusNumbers() {
    var disks = Disks.one(1024);

    assertThat(disks.isFree(at(DiskBus.PARAVIRTUAL, 0, 5))).isFalse();
    assertThat(disks.isFree(at(DiskBus.LSI_LOGIC_SAS, 0, 5))).isTrue();
    assertThat(disks.isFree(at(DiskBus.SATA, 0, 0))).isTrue();
    assertThat(disks.free(DiskBus.PARAVIRTUAL)).contains(at(DiskBus.PARAVIRTUAL, 1, 0));
  }

  @Test
  void aNewVmWithoutRoomForADiskIsRefused() {
    var twice = new NewDisk(1, null, at(DiskBus.SATA, 0, 0));

    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> Disks.of(List.of(twice, twice)))
        .satisfies(e -> assertThat(e.problem()).isEqualTo(CommonProblem.INVALID_INPUT));
  }

  @ParameterizedTest
  @CsvSource({"PARAVIRTUAL, 0, 7", "IDE, 2, 0", "IDE, 0, 2", "SATA, 0, 30"})
  void nothingIsPutWhereNothingCanBe(DiskBus bus, int number, int unit) {
    assertThatExceptionOfType(SealportException.class)
        .isThrownBy(() -> new NewDisk(1, null, at(bus, number, unit)));
  }

  @Test
  void theColumnIsReadAsItWasWritten() {
    var disks =
        new Disks(
            List.of(
                new Disk(2000, at(DiskBus.LSI_LOGIC_SAS, 0, 0), 40_960),
                new Disk(4711, at(DiskBus.NVME, 1, 3), 1)));

    var text = column.convertToDatabaseColumn(disks);

    assertThat(text).isEqualTo("2000 LSI_LOGIC_SAS 0 0 40960, 4711 NVME 1 3 1");
    assertThat(column.convertToEntityAttribute(text)).isEqualTo(disks);
    assertThat(column.convertToEntityAttribute("")).isEqualTo(Disks.NONE);
    assertThat(column.convertToEntityAttribute(null)).isNull();
    assertThat(column.convertToDatabaseColumn(Disks.NONE)).isEmpty();
  }
}
