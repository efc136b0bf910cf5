package org.sealport.services.vm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.services.vcenter.Change;

/**
 * What is to be different in the disks of a VM; the others stay as they are.
 *
 * @param remove keys of disks that go with all that is on them
 */
public record DiskEdit(List<NewDisk> add, List<Resized> resize, Set<Integer> remove) {
  public static final DiskEdit NONE = new DiskEdit(List.of(), List.of(), Set.of());

  public DiskEdit {
    add = List.copyOf(add);
    resize = List.copyOf(resize);
    remove = Set.copyOf(remove);
  }

  /** The new size of the disk with this key. */
  public record Resized(int key, long sizeMb) {}

  public boolean isNothing() {
    return equals(NONE);
  }

  /** What is added; which bus it goes to does not depend on what is removed. */
  List<NewDisk> added(Disks old) {
    return add.stream()
        .map(disk -> new NewDisk(disk.sizeMb(), disk.busBeside(old), disk.at()))
        .toList();
  }

  /** What stays of the old ones, as it was. */
  Disks kept(Disks old) {
    return new Disks(old.all().stream().filter(disk -> !remove.contains(disk.key())).toList());
  }

  /** What there will be, as far as can be told before; what cannot be done is left out. */
  Disks applied(Disks old) {
    var disks = grown(old);
    for (var disk : added(old)) {
      disks = disks.plus(disk);
    }
    return disks.sorted();
  }

  private Disks grown(Disks old) {
    var disks = kept(old);
    for (var disk : resize) {
      disks = disks.grown(disk.key(), disk.sizeMb());
    }
    return disks;
  }

  /** In the order in which they can be done: what is removed makes room. */
  public List<Change> changes(Disks old) {
    var changes = new ArrayList<Change>();
    remove.stream().sorted().forEach(key -> changes.add(new Change.RemoveDisk(key)));
    var stay = kept(old);
    for (var disk : grown(old).all()) {
      if (!stay.all().contains(disk)) {
        changes.add(new Change.GrowDisk(disk.key(), disk.sizeMb()));
      }
    }
    added(old).forEach(disk -> changes.add(new Change.AddDisk(disk)));
    return changes;
  }

  /** Whether these are what it makes of the old ones; a vCenter may round a size up. */
  public boolean isDone(Disks old, Disks found) {
    var others = found;
    for (var disk : grown(old).all()) {
      if (found.find(disk.key()).filter(now -> now.sizeMb() >= disk.sizeMb()).isEmpty()) {
        return false;
      }
      others = others.without(disk.key());
    }
    for (var disk : added(old)) {
      var made = made(disk, others);
      if (made.isEmpty()) {
        return false;
      }
      others = others.without(made.get().key());
    }
    return others.all().stream().noneMatch(left -> remove.contains(left.key()));
  }

  private static Optional<Disk> made(NewDisk disk, Disks among) {
    return among.all().stream()
        .filter(now -> now.sizeMb() >= disk.sizeMb() && now.at().bus() == disk.bus())
        .filter(now -> disk.at() == null || now.at().equals(disk.at()))
        .min(Comparator.comparingLong(Disk::sizeMb));
  }
}
