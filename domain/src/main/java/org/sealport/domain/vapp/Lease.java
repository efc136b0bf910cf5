package org.sealport.domain.vapp;

import static org.sealport.domain.vapp.VAppProblem.LEASE_INVALID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How long a vApp may go on, in seconds; 0: for ever.
 *
 * @param runtime from the moment in which its first VM runs
 * @param storage from the moment in which none of its VMs runs any more
 */
@Embeddable
public record Lease(
    @Column(name = "runtime_lease", nullable = false) int runtime,
    @Column(name = "storage_lease", nullable = false) int storage) {
  public static final Lease NEVER = new Lease(0, 0);

  /** As in Cloud Director. */
  public static final int SHORTEST = 3600;

  public Lease {
    require(runtime);
    require(storage);
  }

  private static void require(int seconds) {
    if (seconds != 0 && seconds < SHORTEST) {
      throw LEASE_INVALID.with(seconds, SHORTEST);
    }
  }
}
