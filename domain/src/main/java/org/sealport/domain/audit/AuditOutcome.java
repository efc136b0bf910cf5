package org.sealport.domain.audit;

/** What came of an operation. */
public enum AuditOutcome {
  /** Its task was stored with it; another record tells how the task ended. */
  ACCEPTED,
  /** Nothing was changed. */
  REFUSED,
  SUCCEEDED,
  /** Its task failed; what it made is being removed. */
  FAILED,
  /** What a failed task had made is gone. */
  COMPENSATED
}
