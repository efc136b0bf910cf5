package org.sealport.domain.vm;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.Optional;

/**
 * A blank disk to add.
 *
 * @param bus null: what the first disk hangs on
 * @param at null: wherever there is room on the bus
 */
public record NewDisk(long sizeMb, DiskBus bus, DiskPlace at) {
  public NewDisk {
    if (sizeMb < 1 || sizeMb > Hardware.MAX_DISK_MB) {
      throw INVALID_INPUT.with("sizeMb", sizeMb);
    }
    if (at != null) {
      bus = at.bus();
      if (!bus.hasUnit(at.busNumber(), at.unit())) {
        throw INVALID_INPUT.with("disk", at);
      }
    }
  }

  public static NewDisk of(long sizeMb) {
    return new NewDisk(sizeMb, null, null);
  }

  /** On which bus, when these are there. */
  public DiskBus busBeside(Disks there) {
    return bus == null ? there.usualBus() : bus;
  }

  /** Where it goes when these are there; empty: the place is taken, or there is none. */
  public Optional<DiskPlace> placeBeside(Disks there) {
    return at == null ? there.free(busBeside(there)) : Optional.of(at).filter(there::isFree);
  }
}
