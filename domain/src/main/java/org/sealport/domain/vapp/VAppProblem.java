package org.sealport.domain.vapp;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an operation on a vApp. */
public enum VAppProblem implements Problem {
  VAPP_NAME_TAKEN(Kind.CONFLICT),
  /** A task is at work on it: its name, the task. */
  VAPP_BUSY(Kind.CONFLICT),
  VAPP_EMPTY(Kind.CONFLICT),
  VAPP_NOT_POWERED_OFF(Kind.CONFLICT),
  VAPP_ALREADY_ON(Kind.CONFLICT),
  VAPP_ALREADY_OFF(Kind.CONFLICT),
  VAPP_NOT_SUSPENDED(Kind.CONFLICT),
  /** A VM before it in the order failed: that one's name. */
  VAPP_POWER_STOPPED(Kind.CONFLICT),
  /** It would hold too many VMs: its name, how many, the most. */
  VAPP_TOO_LARGE(Kind.CONFLICT),
  /** It is the hidden one of a standalone VM, which stays alone: its name. */
  VAPP_STANDALONE(Kind.CONFLICT),
  /** It is in this VDC already: its name, the VDC. */
  VAPP_IN_THIS_VDC(Kind.CONFLICT),
  /** A VM of it is changed twice, or changed and removed, at once: its name. */
  VAPP_CHANGED_TWICE(Kind.INVALID),
  /** More than one of several changes could not be taken back if another failed: the VMs. */
  VAPP_EDITS_NOT_UNDOABLE(Kind.CONFLICT),
  /** Its storage lease has ended, so that nothing of it starts before it is renewed: its name. */
  VAPP_EXPIRED(Kind.CONFLICT),
  /** A lease is for ever or not too short: the seconds, the fewest. */
  LEASE_INVALID(Kind.INVALID),
  /** The organization allows less: the seconds (0 is for ever), the most. */
  LEASE_TOO_LONG(Kind.CONFLICT),
  /** With a VM its TPM would be lost, so that no lease deletes anything. */
  LEASE_NEVER_DELETES(Kind.CONFLICT);

  private final Kind kind;

  VAppProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
