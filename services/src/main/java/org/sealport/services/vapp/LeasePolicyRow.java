package org.sealport.services.vapp;

import org.sealport.domain.vapp.Lease;

/**
 * What an organization says about leases.
 *
 * @param lease the longest, and that of a new vApp
 * @param powerOff what runs when its lease ends is powered off instead of suspended
 */
public record LeasePolicyRow(Lease lease, boolean powerOff) {
  public static final LeasePolicyRow NEVER = new LeasePolicyRow(Lease.NEVER, false);

  /** A lease, or as much of it as the organization allows. */
  public Lease fitting(Lease asked) {
    return new Lease(
        fitting(asked.runtime(), lease.runtime()), fitting(asked.storage(), lease.storage()));
  }

  private static int fitting(int asked, int most) {
    return most != 0 && (asked == 0 || asked > most) ? most : asked;
  }
}
