package org.sealport.web.rest.v1.vdc;

import org.sealport.domain.vdc.Limits;
import org.sealport.domain.vdc.Quota;
import org.sealport.domain.vdc.Usage;

/** What of a VDC is used, and how much of it may be; sizes are in MiB. */
public record QuotasJson(Figure vms, Figure cpus, Figure memoryMb, Figure diskMb, Figure tpmVms) {
  /**
   * @param limit null: unlimited
   */
  public record Figure(long used, Long limit) {}

  static QuotasJson of(Usage usage, Limits limits) {
    return new QuotasJson(
        figure(Quota.VMS, usage, limits),
        figure(Quota.CPUS, usage, limits),
        figure(Quota.MEMORY, usage, limits),
        figure(Quota.STORAGE, usage, limits),
        figure(Quota.TPM_VMS, usage, limits));
  }

  private static Figure figure(Quota quota, Usage usage, Limits limits) {
    return new Figure(quota.of(usage), quota.of(limits));
  }
}
