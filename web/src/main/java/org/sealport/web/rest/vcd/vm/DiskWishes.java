package org.sealport.web.rest.vcd.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.List;
import java.util.Objects;
import org.sealport.domain.vm.Hardware;

/**
 * What a client wants of the disks of a VM. It is told of one disk that is as large as all: what it
 * sends back larger grows the first disk, and what has no id, or another, is added.
 *
 * @param added null: nothing
 * @param grown null: nothing
 */
record DiskWishes(Long added, Long grown) {
  static final DiskWishes NONE = new DiskWishes(null, null);

  /**
   * One disk of a request.
   *
   * @param id null for a new one
   */
  record Disk(String id, long sizeMb) {}

  /** A section without disks says nothing of them. */
  static DiskWishes of(Hardware now, VmSpecSection spec) {
    if (spec.diskSection == null || spec.diskSection.diskSettings == null) {
      return NONE;
    }
    var disks =
        spec.diskSection.diskSettings.stream()
            .map(disk -> new Disk(disk.diskId, Objects.requireNonNullElse(disk.sizeMb, 0L)))
            .toList();
    return of(now, disks);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT: a disk is left out, or gets
   *     smaller
   */
  static DiskWishes of(Hardware now, List<Disk> disks) {
    long kept = sum(disks, true);
    if (kept < now.diskMb()) {
      throw INVALID_INPUT.with("disks", kept);
    }
    return new DiskWishes(positive(sum(disks, false)), positive(kept - now.diskMb()));
  }

  private static long sum(List<Disk> disks, boolean known) {
    return disks.stream()
        .filter(disk -> HardwareSections.DISK_ID.equals(disk.id()) == known)
        .mapToLong(Disk::sizeMb)
        .sum();
  }

  private static Long positive(long amount) {
    return amount > 0 ? amount : null;
  }
}
