package org.sealport.domain.tpm;

/** What an organization allows where a TPM would be copied. */
public enum CopyPolicy {
  /** Whatever the caller or the template says. */
  FREE,
  /** What would be copied is replaced (P1). */
  FORCE_REPLACE,
  /** What would be copied is refused (P2). */
  FORBID_COPY
}
