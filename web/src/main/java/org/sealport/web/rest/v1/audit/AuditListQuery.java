package org.sealport.web.rest.v1.audit;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.sealport.domain.audit.AuditOutcome;
import org.sealport.services.audit.AuditFilter;
import org.sealport.web.rest.v1.shared.Query;

/** Which records to list; each part narrows the list. */
public class AuditListQuery {
  /** The earliest, as in 2026-01-31T12:00:00Z. */
  @QueryParam("from")
  String from;

  /** The first that is too late. */
  @QueryParam("to")
  String to;

  /** Part of the actor's or the object's name, any case. */
  @QueryParam("text")
  String text;

  /** The id of anything that the operation named. */
  @QueryParam("object")
  String object;

  /** A rule id, such as R14. */
  @QueryParam("rule")
  String rule;

  @QueryParam("outcome")
  List<String> outcome;

  AuditFilter toFilter() {
    return new AuditFilter(
        Query.instant("from", from),
        Query.instant("to", to),
        text,
        Query.id("object", object),
        rule,
        Query.set(AuditOutcome.class, "outcome", outcome));
  }
}
