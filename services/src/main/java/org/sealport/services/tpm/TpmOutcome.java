package org.sealport.services.tpm;

/** What an operation will do to the TPM of one VM. */
public enum TpmOutcome {
  /** The VM has no TPM afterwards. */
  NONE,
  NEW,
  COPIED,
  REPLACED,
  /** Replaced although a copy was asked for (P1). */
  REPLACED_BY_POLICY,
  MOVES_ALONG,
  /** It stays as it is. */
  KEPT,
  /** Its state is kept in a snapshot, too: until that is gone the TPM cannot be removed (R6). */
  KEPT_IN_SNAPSHOT,
  /** The same TPM, as it was when the snapshot was taken. */
  SET_BACK,
  /** Its TPM and secrets are destroyed. */
  DESTROYED
}
