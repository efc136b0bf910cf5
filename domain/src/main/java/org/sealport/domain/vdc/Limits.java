package org.sealport.domain.vdc;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a VDC may hold; null is unlimited. */
@Embeddable
public record Limits(
    @Column(name = "quota_vms") Long vms,
    @Column(name = "quota_cpus") Long cpus,
    @Column(name = "quota_memory_mb") Long memoryMb,
    @Column(name = "quota_disk_mb") Long diskMb,
    @Column(name = "quota_tpm_vms") Long tpmVms) {
  public static final Limits NONE = new Limits(null, null, null, null, null);

  public Limits {
    require("vms", vms);
    require("cpus", cpus);
    require("memoryMb", memoryMb);
    require("diskMb", diskMb);
    require("tpmVms", tpmVms);
  }

  private static void require(String field, Long limit) {
    if (limit != null && limit < 0) {
      throw INVALID_INPUT.with(field, limit);
    }
  }
}
