package org.sealport.domain.vm;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an operation on a VM. */
public enum VmProblem implements Problem {
  VM_NAME_TAKEN(Kind.CONFLICT),
  /** A task is at work on it: its id. */
  VM_BUSY(Kind.CONFLICT),
  VM_NOT_POWERED_OFF(Kind.CONFLICT),
  VM_ALREADY_ON(Kind.CONFLICT),
  VM_ALREADY_OFF(Kind.CONFLICT),
  /** It has to run for that. */
  VM_SUSPENDED(Kind.CONFLICT),
  VM_NOT_SUSPENDED(Kind.CONFLICT),
  /** It is in this vApp already: its name, the vApp. */
  VM_IN_THIS_VAPP(Kind.CONFLICT),
  /** It is an organization's already, or a template's: its name. */
  VM_IS_MANAGED(Kind.CONFLICT),
  /** It cannot be imported into two places at once: its name. */
  VM_BEING_IMPORTED(Kind.CONFLICT),
  VM_HAS_TPM(Kind.CONFLICT),
  VM_HAS_NO_TPM(Kind.CONFLICT),
  /** Its guest has had the TPM in hand. */
  VM_HAS_STARTED(Kind.CONFLICT),
  /**
   * Its TPM was made anew, and what it could be copied from is not known: its name, how the TPM
   * came to be.
   */
  TPM_COPY_TOO_LATE(Kind.CONFLICT),
  /** What it was made of is not there any more as it was: its name, the template's. */
  TPM_SOURCE_GONE(Kind.CONFLICT),
  /**
   * Its disks were changed otherwise than Sealport changed them, and would be lost: its name, what
   * they hold, what those of its template hold.
   */
  TPM_COPY_LOSES_DISKS(Kind.CONFLICT),
  /** Its TPM is what was asked for already: its name. */
  TPM_AS_WANTED(Kind.CONFLICT),
  /**
   * Its TPM is the copy, but what it was before is still in the vCenter: what stood against that.
   */
  TPM_COPIED_BUT_OLD_VM_LEFT(Kind.UPSTREAM),
  /** It was made and stays, but was not powered on: what stood against that. */
  VM_MADE_BUT_OFF(Kind.UPSTREAM),
  VM_HAS_NO_SNAPSHOT(Kind.CONFLICT),
  /** What a snapshot keeps of a disk fits the disk as it is: the VM's name. */
  DISK_HAS_SNAPSHOTS(Kind.CONFLICT),
  /** The disk of a linked clone goes on where another ends: the VM's name. */
  DISK_IS_LINKED(Kind.CONFLICT),
  /** The image of a disc is in its drive: its name. */
  VM_HAS_DISC(Kind.CONFLICT),
  /** There is nothing to eject: its name. */
  VM_HAS_NO_DISC(Kind.CONFLICT),
  /** It has no such disk: the VM's name, the key asked for. */
  DISK_UNKNOWN(Kind.CONFLICT),
  /** Disks never shrink: the VM's name, the disk's place, its size in MiB, the one asked for. */
  DISK_SHRINKS(Kind.CONFLICT),
  /** Another disk is there, or no place is left: the VM's name, the place or bus asked for. */
  DISK_PLACE_TAKEN(Kind.CONFLICT),
  /** The VM has to be off for a disk on this bus: its name, the bus. */
  DISK_NEEDS_POWER_OFF(Kind.CONFLICT),
  /** Older virtual hardware lacks the bus: the VM's name, the bus, the version it needs. */
  DISK_BUS_TOO_NEW(Kind.CONFLICT),
  /** Virtual hardware only gets newer: its name, the version it has, the one asked for. */
  VM_HARDWARE_DOWNGRADE(Kind.CONFLICT),
  /** There is nothing to accept: its name. */
  VM_AS_RECORDED(Kind.CONFLICT),
  /** Nothing is there that could be accepted; its record can be removed: its name. */
  VM_GONE_FROM_VCENTER(Kind.CONFLICT),
  /** Removing the record of a VM that is gone asks to type its name. */
  VM_FORGETTING_NOT_CONFIRMED(Kind.INVALID),
  /** Removing a disk destroys what is on it: the caller has to say so. */
  DISK_REMOVAL_NOT_CONFIRMED(Kind.INVALID),
  /** Removing a TPM destroys its secrets: the caller has to say so. */
  TPM_REMOVAL_NOT_CONFIRMED(Kind.INVALID);

  private final Kind kind;

  VmProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
