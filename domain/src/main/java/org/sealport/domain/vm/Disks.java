package org.sealport.domain.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The disks of a VM. A vCenter tells of them in the order of their keys. */
public record Disks(List<Disk> all) {
  public static final Disks NONE = new Disks(List.of());

  /** Where a disk goes when nobody says. */
  public static final DiskBus USUAL = DiskBus.LSI_LOGIC_SAS;

  public Disks {
    all = List.copyOf(all);
  }

  /** One disk of this size; none when there is nothing of it. */
  public static Disks one(long sizeMb) {
    return sizeMb == 0 ? NONE : new Disks(List.of(new Disk(new DiskPlace(USUAL, 0, 0), sizeMb)));
  }

  /**
   * Those of a new VM.
   *
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT: there is no room for one
   */
  public static Disks of(List<NewDisk> wanted) {
    var disks = NONE;
    for (var disk : wanted) {
      var more = disks.plus(disk);
      if (more.equals(disks)) {
        throw INVALID_INPUT.with("disks", disk.at() == null ? disk.busBeside(disks) : disk.at());
      }
      disks = more;
    }
    return disks;
  }

  /** Whether these may be those: what was stored before disks were told apart is taken for one. */
  public boolean isSaidBy(Disks recorded) {
    return equals(recorded) || recorded.equals(one(sumMb()));
  }

  @Override
  public String toString() {
    return all.stream().map(Disk::toString).collect(Collectors.joining(", "));
  }

  public Disks sorted() {
    return new Disks(all.stream().sorted(Comparator.comparingInt(Disk::key)).toList());
  }

  public long sumMb() {
    return all.stream().mapToLong(Disk::sizeMb).sum();
  }

  public Optional<Disk> find(int key) {
    return all.stream().filter(disk -> disk.key() == key).findFirst();
  }

  /** With another one where there is room for it; the same when there is none. */
  public Disks plus(NewDisk more) {
    return more.placeBeside(this).map(at -> with(new Disk(at, more.sizeMb()))).orElse(this);
  }

  public Disks with(Disk more) {
    return new Disks(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  public Disks without(int key) {
    return new Disks(all.stream().filter(disk -> disk.key() != key).toList());
  }

  public Disks grown(int key, long sizeMb) {
    return new Disks(
        all.stream().map(disk -> disk.key() == key ? disk.grownTo(sizeMb) : disk).toList());
  }

  /** What a new disk hangs on when nobody says: what the first one does. */
  public DiskBus usualBus() {
    return all.stream().findFirst().map(disk -> disk.at().bus()).orElse(USUAL);
  }

  public boolean isFree(DiskPlace place) {
    return isFree(place, places());
  }

  /** The first place on this kind of bus that is free; empty: there is none. */
  public Optional<DiskPlace> free(DiskBus bus) {
    return free(bus, places());
  }

  private List<DiskPlace> places() {
    return all.stream().map(Disk::at).toList();
  }

  /**
   * @param taken by disks and whatever else hangs on the controllers
   */
  public static Optional<DiskPlace> free(DiskBus bus, List<DiskPlace> taken) {
    return IntStream.range(0, bus.buses())
        .boxed()
        .flatMap(number -> places(bus, number))
        .filter(place -> isFree(place, taken))
        .findFirst();
  }

  private static Stream<DiskPlace> places(DiskBus bus, int number) {
    return IntStream.range(0, bus.units())
        .filter(unit -> bus.hasUnit(number, unit))
        .mapToObj(unit -> new DiskPlace(bus, number, unit));
  }

  public static boolean isFree(DiskPlace place, List<DiskPlace> taken) {
    return taken.stream().noneMatch(place::excludes);
  }
}
