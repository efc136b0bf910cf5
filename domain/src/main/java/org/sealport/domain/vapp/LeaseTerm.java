package org.sealport.domain.vapp;

import java.time.Duration;
import java.time.Instant;

/**
 * A lease with its ends.
 *
 * @param runsUntil its VMs are stopped then; null: it does not run, or may for ever
 * @param keptUntil nothing of it starts from then on; null: it runs, or may lie for ever
 */
public record LeaseTerm(Lease lease, Instant runsUntil, Instant keptUntil) {
  public static final LeaseTerm NEVER = new LeaseTerm(Lease.NEVER, null, null);

  /** Whoever looks at it is told when less than this is left. */
  static final Duration SOON = Duration.ofDays(1);

  /**
   * @param runningSince null: nothing of it runs
   * @param restingSince null: something of it runs
   * @param renewedAt null: never
   */
  public static LeaseTerm of(
      Lease lease, Instant runningSince, Instant restingSince, Instant renewedAt) {
    return new LeaseTerm(
        lease,
        end(runningSince, renewedAt, lease.runtime()),
        end(restingSince, renewedAt, lease.storage()));
  }

  private static Instant end(Instant since, Instant renewedAt, int seconds) {
    if (since == null || seconds == 0) {
      return null;
    }
    var from = renewedAt != null && renewedAt.isAfter(since) ? renewedAt : since;
    return from.plusSeconds(seconds);
  }

  /** The end that comes next; null: none. */
  public Instant end() {
    return runsUntil == null ? keptUntil : runsUntil;
  }

  /** Whether nothing of it may start before somebody renews it. */
  public boolean isExpired() {
    return keptUntil != null && !keptUntil.isAfter(Instant.now());
  }

  /** Whether it ends within a day, or has ended. */
  public boolean isEndingSoon() {
    return end() != null && end().isBefore(Instant.now().plus(SOON));
  }
}
