package org.sealport.domain.vm;

/** What a vCenter says otherwise than Sealport knows, because somebody changed it there. */
public enum DriftKind {
  /** The VM is not there any more. */
  VM_GONE,
  VM_RENAMED,
  TPM_REMOVED,
  TPM_ADDED,
  /** It has a TPM, but another one. */
  TPM_REPLACED,
  /** Its home is encrypted by another key provider, or by none, or by one at last. */
  VM_REKEYED,
  /** It has other disks, or some of another size. */
  DISKS_CHANGED,
  /** The key provider that its home needs is not there, or cannot be used. */
  KEY_PROVIDER_GONE;

  /** A key provider that fails is no change of the VM, and there is nothing to record. */
  public boolean isAcceptable() {
    return this != KEY_PROVIDER_GONE;
  }
}
