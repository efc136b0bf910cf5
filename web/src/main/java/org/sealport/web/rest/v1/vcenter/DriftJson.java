package org.sealport.web.rest.v1.vcenter;

import java.time.Instant;
import org.sealport.domain.vm.DriftKind;
import org.sealport.services.vcenter.DriftRow;

/**
 * What a vCenter says of a VM otherwise than Sealport knows.
 *
 * @param expected what Sealport knows
 * @param found what the vCenter says
 */
public record DriftJson(
    String organization,
    String organizationName,
    String vCenterName,
    String vm,
    String vmName,
    DriftKind kind,
    String expected,
    String found,
    Instant since) {
  public static DriftJson of(DriftRow row) {
    return new DriftJson(
        row.tenant().toString(),
        row.organization(),
        row.vCenter(),
        row.vm().toString(),
        row.vmName(),
        row.kind(),
        row.expected(),
        row.found(),
        row.since());
  }
}
