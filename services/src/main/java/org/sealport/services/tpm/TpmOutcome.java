package org.sealport.services.tpm;

/** What an operation will do to the TPM of one VM. */
public enum TpmOutcome {
  /** The VM has no TPM afterwards. */
  NONE,
  NEW,
  COPIED,
  REPLACED,
  MOVES_ALONG,
  /** Its TPM and secrets are destroyed. */
  DESTROYED
}
