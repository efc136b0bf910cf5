package org.sealport.services.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.audit.AuditOutcome;

/**
 * Which records to list; each part narrows the list.
 *
 * @param from the earliest; null for all
 * @param to the first that is too late; null for all
 * @param text part of the actor's or the object's name, any case; null for all
 * @param object the id of anything that the operation named; null for all
 * @param rule a rule id, for example R14; null for all
 * @param outcomes empty for all
 */
public record AuditFilter(
    Instant from, Instant to, String text, UUID object, String rule, Set<AuditOutcome> outcomes) {
  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, Set.of());

  public AuditFilter {
    outcomes = Set.copyOf(outcomes);
  }

  public static AuditFilter about(UUID object) {
    return new AuditFilter(null, null, null, object, null, Set.of());
  }
}
