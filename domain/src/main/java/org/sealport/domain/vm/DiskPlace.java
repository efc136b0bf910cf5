package org.sealport.domain.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

/** Where a disk hangs; a vCenter may know places that Sealport puts none at. */
public record DiskPlace(DiskBus bus, int busNumber, int unit) {
  public DiskPlace {
    if (bus == null || busNumber < 0 || unit < 0) {
      throw INVALID_INPUT.with("disk", "%s %d:%d".formatted(bus, busNumber, unit));
    }
  }

  /** The key that vSphere gives the disk here. */
  int key() {
    return bus.key(busNumber, unit);
  }

  /** Whether both cannot be there: the unit is the same, or the bus is of another kind. */
  boolean excludes(DiskPlace other) {
    return bus.countsWith(other.bus)
        && busNumber == other.busNumber
        && (bus != other.bus || unit == other.unit);
  }

  @Override
  public String toString() {
    return "%s %d:%d".formatted(bus.label(), busNumber, unit);
  }
}
