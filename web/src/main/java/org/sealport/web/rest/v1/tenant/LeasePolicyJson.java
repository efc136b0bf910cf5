package org.sealport.web.rest.v1.tenant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.sealport.domain.vapp.Lease;
import org.sealport.services.vapp.LeasePolicyRow;

/**
 * The longest leases of vApps, and those of new ones, in seconds; 0 is for ever.
 *
 * @param powerOff what runs when its lease ends is powered off instead of suspended
 */
public record LeasePolicyJson(
    @NotNull @PositiveOrZero Integer runtimeSeconds,
    @NotNull @PositiveOrZero Integer storageSeconds,
    @NotNull Boolean powerOff) {
  static LeasePolicyJson of(LeasePolicyRow row) {
    return new LeasePolicyJson(row.lease().runtime(), row.lease().storage(), row.powerOff());
  }

  Lease toLease() {
    return new Lease(runtimeSeconds, storageSeconds);
  }
}
