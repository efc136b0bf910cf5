package org.sealport.domain.tpm;

/** How a TPM came to be. */
public enum TpmOrigin {
  /** A first TPM where there was none to copy. */
  NEW,
  /** Copied from another TPM: same endorsement key, same secrets. */
  COPIED,
  /** Newly manufactured in place of the source's. */
  REPLACED,
  /** Found in a VM that was made outside of Sealport. */
  IMPORTED
}
