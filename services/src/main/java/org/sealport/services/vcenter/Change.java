package org.sealport.services.vcenter;

import org.sealport.domain.vm.Firmware;

/**
 * One change of an existing VM. Its hardware changes only while it is powered off, and not to what
 * its TPM cannot be in (R1 to R4); a disk can be added, and grow, at any time.
 */
public sealed interface Change {
  record Rename(String name) implements Change {}

  record Resize(int cpus, int coresPerSocket, int memoryMb) implements Change {}

  record SetGuest(String guestId) implements Change {}

  record SetFirmware(Firmware firmware) implements Change {}

  /** Virtual hardware only gets newer. */
  record UpgradeHardware(int version) implements Change {}

  /** A blank one. */
  record AddDisk(long sizeMb) implements Change {}

  /** The first disk gets larger by this much; not while there are snapshots. Disks never shrink. */
  record GrowDisk(long moreMb) implements Change {}

  /** Adds a new TPM; the home is encrypted with this provider unless it is encrypted already. */
  record AddTpm(String keyProvider) implements Change {}

  /** Removes the TPM and its secrets. The home stays encrypted. */
  record RemoveTpm() implements Change {}
}
