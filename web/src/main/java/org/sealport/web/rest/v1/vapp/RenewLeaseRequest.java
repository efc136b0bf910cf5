package org.sealport.web.rest.v1.vapp;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.sealport.domain.vapp.Lease;

/** How long a vApp may run and be kept, from now on, in seconds; 0 is for ever. */
public record RenewLeaseRequest(
    @NotNull @PositiveOrZero Integer runtimeSeconds,
    @NotNull @PositiveOrZero Integer storageSeconds) {
  Lease toLease() {
    return new Lease(runtimeSeconds, storageSeconds);
  }
}
