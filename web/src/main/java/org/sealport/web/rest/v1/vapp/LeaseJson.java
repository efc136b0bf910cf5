package org.sealport.web.rest.v1.vapp;

import java.time.Instant;
import org.sealport.domain.vapp.LeaseTerm;

/**
 * The lease of a vApp; 0 seconds are for ever.
 *
 * @param runtimeSeconds from the moment in which its first VM runs
 * @param storageSeconds from the moment in which none of its VMs runs any more
 * @param runsUntil its VMs are stopped then; null: it does not run, or may for ever
 * @param keptUntil nothing of it starts from then on; null: it runs, or may lie for ever
 * @param expired nothing of it starts before it is renewed
 */
public record LeaseJson(
    int runtimeSeconds, int storageSeconds, Instant runsUntil, Instant keptUntil, boolean expired) {
  static LeaseJson of(LeaseTerm term) {
    return new LeaseJson(
        term.lease().runtime(),
        term.lease().storage(),
        term.runsUntil(),
        term.keptUntil(),
        term.isExpired());
  }
}
