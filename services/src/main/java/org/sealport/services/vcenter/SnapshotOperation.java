package org.sealport.services.vcenter;

/** What one can do with a VM's snapshot. */
public enum SnapshotOperation {
  CREATE,
  /** Sets the VM, its TPM included, back. */
  REVERT,
  REMOVE_ALL
}
