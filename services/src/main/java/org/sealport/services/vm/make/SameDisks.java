package org.sealport.services.vm.make;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.services.vm.DiskEdit;

/** What gives a VM that is made again of its template's VM the disks that it had. */
final class SameDisks {
  private SameDisks() {}

  /**
   * Empty: it cannot have them; somebody changed them outside of Sealport.
   *
   * @param template those of the template's VM
   * @param gone the keys of them that the VM has no more
   * @param wanted those of the VM
   */
  static Optional<DiskEdit> edit(Disks template, Set<Integer> gone, Disks wanted) {
    var stay = template.all().stream().filter(disk -> !gone.contains(disk.key())).toList();
    if (!stay.stream().allMatch(disk -> isIn(wanted, disk))) {
      return Optional.empty();
    }
    var grown =
        stay.stream()
            .map(disk -> wanted.find(disk.key()).orElseThrow())
            .filter(disk -> !stay.contains(disk))
            .map(disk -> new DiskEdit.Resized(disk.key(), disk.sizeMb()))
            .toList();
    var removed = template.all().stream().map(Disk::key).filter(gone::contains).toList();
    return Optional.of(new DiskEdit(added(stay, wanted), grown, Set.copyOf(removed)));
  }

  private static boolean isIn(Disks wanted, Disk disk) {
    return wanted
        .find(disk.key())
        .filter(now -> now.at().equals(disk.at()) && now.sizeMb() >= disk.sizeMb())
        .isPresent();
  }

  private static List<NewDisk> added(List<Disk> stay, Disks wanted) {
    return wanted.all().stream()
        .filter(disk -> stay.stream().noneMatch(old -> old.key() == disk.key()))
        .map(disk -> new NewDisk(disk.sizeMb(), disk.at().bus(), disk.at()))
        .toList();
  }
}
