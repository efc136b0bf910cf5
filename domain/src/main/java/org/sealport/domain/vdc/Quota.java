package org.sealport.domain.vdc;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What of a VDC can be limited, one row each; sizes are in MiB. */
public enum Quota {
  // spotless:off
  VMS    (VdcProblem.QUOTA_VMS_EXCEEDED,     Usage::vms,      Limits::vms),
  CPUS   (VdcProblem.QUOTA_CPUS_EXCEEDED,    Usage::cpus,     Limits::cpus),
  MEMORY (VdcProblem.QUOTA_MEMORY_EXCEEDED,  Usage::memoryMb, Limits::memoryMb),
  STORAGE(VdcProblem.QUOTA_STORAGE_EXCEEDED, Usage::diskMb,   Limits::diskMb),
  TPM_VMS(VdcProblem.QUOTA_TPM_VMS_EXCEEDED, Usage::tpmVms,   Limits::tpmVms);
  // spotless:on

  private final VdcProblem problem;
  private final ToLongFunction<Usage> usage;
  private final Function<Limits, Long> limit;

  Quota(VdcProblem problem, ToLongFunction<Usage> usage, Function<Limits, Long> limit) {
    this.problem = problem;
    this.usage = usage;
    this.limit = limit;
  }

  /** One that would be exceeded, and by what. */
  public record Excess(Quota quota, long used, long asked, long limit) {}

  public VdcProblem problem() {
    return problem;
  }

  public long of(Usage used) {
    return usage.applyAsLong(used);
  }

  /** Null: unlimited. */
  public Long of(Limits limits) {
    return limit.apply(limits);
  }

  /**
   * Every quota that what is asked for would exceed. What asks for nothing of a quota exceeds none,
   * even one that was lowered below what is used.
   */
  public static List<Excess> exceeded(Limits limits, Usage used, Usage asked) {
    return Arrays.stream(values())
        .filter(quota -> quota.of(limits) != null && quota.of(asked) > 0)
        .filter(quota -> quota.of(used) + quota.of(asked) > quota.of(limits))
        .map(quota -> new Excess(quota, quota.of(used), quota.of(asked), quota.of(limits)))
        .toList();
  }
}
