package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.PositiveOrZero;
import org.sealport.domain.vdc.Limits;

/** The limits of a VDC, all of them; null is unlimited. */
public record QuotaRequest(
    @PositiveOrZero Long vms,
    @PositiveOrZero Long cpus,
    @PositiveOrZero Long memoryMb,
    @PositiveOrZero Long diskMb,
    @PositiveOrZero Long tpmVms) {
  Limits toLimits() {
    return new Limits(vms, cpus, memoryMb, diskMb, tpmVms);
  }
}
