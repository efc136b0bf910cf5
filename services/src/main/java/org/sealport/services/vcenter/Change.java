package org.sealport.services.vcenter;

import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.NewDisk;

/**
 * One change of an existing VM. Its hardware changes only while it is powered off, and not to what
 * its TPM cannot be in (R1 to R4); a disk can be added, grow and be removed while it runs, unless
 * its bus is IDE.
 */
public sealed interface Change {
  record Rename(String name) implements Change {}

  record Resize(int cpus, int coresPerSocket, int memoryMb) implements Change {}

  record SetGuest(String guestId) implements Change {}

  record SetFirmware(Firmware firmware) implements Change {}

  /** Virtual hardware only gets newer. */
  record UpgradeHardware(int version) implements Change {}

  /** Where nothing is said, it goes to the first place that is free. */
  record AddDisk(NewDisk disk) implements Change {}

  /** The disk with this key gets this large; not while there are snapshots. It never shrinks. */
  record GrowDisk(int key, long sizeMb) implements Change {}

  /** With all that is on it; not while there are snapshots. */
  record RemoveDisk(int key) implements Change {}

  /** Adds a new TPM; the home is encrypted with this provider unless it is encrypted already. */
  record AddTpm(String keyProvider) implements Change {}

  /** Removes the TPM and its secrets. The home stays encrypted. */
  record RemoveTpm() implements Change {}
}
