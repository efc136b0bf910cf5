package org.sealport.services.vm.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.DiskPlace;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.services.vm.DiskEdit;

/** A VM that is made again of its template's VM has the disks that it had, or is not made. */
class SameDisksTest {
  private static final Disk SYSTEM = at(0, 40_960);
  private static final Disk DATA = at(1, 2_048);
  private static final Disks TEMPLATE = new Disks(List.of(SYSTEM, DATA));

  private static Disk at(int unit, long sizeMb) {
    return new Disk(new DiskPlace(DiskBus.LSI_LOGIC_SAS, 0, unit), sizeMb);
  }

  private static NewDisk blank(Disk disk) {
    return new NewDisk(disk.sizeMb(), disk.at().bus(), disk.at());
  }

  @Test
  void whatIsAsTheTemplateHasItNeedsNothing() {
    assertThat(SameDisks.edit(TEMPLATE, Set.of(), TEMPLATE)).contains(DiskEdit.NONE);
  }

  @Test
  void whatGrewGrowsAgainWhatWasAddedIsAddedAtItsPlaceAndWhatWentGoes() {
    var more = at(5, 1_024);
    var wanted = new Disks(List.of(SYSTEM.grownTo(50_000), more));

    var edit = SameDisks.edit(TEMPLATE, Set.of(DATA.key()), wanted);

    assertThat(edit)
        .contains(
            new DiskEdit(
                List.of(blank(more)),
                List.of(new DiskEdit.Resized(SYSTEM.key(), 50_000)),
                Set.of(DATA.key())));
    assertThat(edit.orElseThrow().changes(TEMPLATE)).hasSize(3);
  }

  @Test
  void aBlankOneInThePlaceOfOneThatWentIsBlankAgain() {
    var blank = at(1, 2_048);

    var edit = SameDisks.edit(TEMPLATE, Set.of(DATA.key()), new Disks(List.of(SYSTEM, blank)));

    assertThat(edit).contains(new DiskEdit(List.of(blank(blank)), List.of(), Set.of(DATA.key())));
  }

  @Test
  void whatWasChangedOutsideOfSealportIsNotGuessed() {
    assertThat(SameDisks.edit(TEMPLATE, Set.of(), new Disks(List.of(SYSTEM)))).isEmpty();
    assertThat(SameDisks.edit(TEMPLATE, Set.of(), new Disks(List.of(SYSTEM, at(1, 1_024)))))
        .isEmpty();
  }
}
