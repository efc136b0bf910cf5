package org.sealport.domain.vdc;

import org.sealport.domain.shared.Problem;

/** What can be wrong with an organization VDC. */
public enum VdcProblem implements Problem {
  VDC_NAME_TAKEN(Kind.CONFLICT),
  /** Nothing is made or started in it: its name. */
  VDC_DISABLED(Kind.CONFLICT),
  /** Against its deletion, each with its name: how many, and how many TPMs they hold. */
  VDC_HAS_VMS(Kind.CONFLICT),
  VDC_HAS_VAPPS(Kind.CONFLICT),
  VDC_HAS_NETWORKS(Kind.CONFLICT),
  VDC_HAS_SUBSCRIPTIONS(Kind.CONFLICT),
  /** Uploads or tasks are under way. */
  VDC_AT_WORK(Kind.CONFLICT),
  VDC_ENABLED(Kind.CONFLICT),
  /** Of each quota: the VDC, what is used, what is asked for, and the limit. Sizes are in MiB. */
  QUOTA_VMS_EXCEEDED(Kind.CONFLICT),
  QUOTA_CPUS_EXCEEDED(Kind.CONFLICT),
  QUOTA_MEMORY_EXCEEDED(Kind.CONFLICT),
  QUOTA_STORAGE_EXCEEDED(Kind.CONFLICT),
  QUOTA_TPM_VMS_EXCEEDED(Kind.CONFLICT);

  private final Kind kind;

  VdcProblem(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
