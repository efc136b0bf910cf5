package org.sealport.web.faces.vapp;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.sealport.domain.vapp.LeaseTerm;
import org.sealport.services.vapp.LeaseQueries;
import org.sealport.web.faces.shared.Access;
import org.sealport.web.faces.shared.Words;

/** Leases as people say them. */
@Named("leaseWords")
@RequestScoped
public class LeaseWords {
  private LeaseQueries queries;
  private Access access;
  private Words words;
  private Boolean powerOff;

  protected LeaseWords() {} // for CDI

  @Inject
  LeaseWords(LeaseQueries queries, Access access, Words words) {
    this.queries = queries;
    this.access = access;
    this.words = words;
  }

  /**
   * @param seconds 0 is for ever
   */
  public String length(int seconds) {
    return seconds == 0 ? words.text("vapp", "lease.for-ever") : said(Duration.ofSeconds(seconds));
  }

  /** What comes next and when. */
  public String state(LeaseTerm term) {
    if (term.end() == null) {
      return words.text("vapp", "lease.none");
    }
    if (term.isExpired()) {
      return words.text("vapp", "lease.ended");
    }
    var left = Duration.between(Instant.now(), term.end());
    return words.text("vapp", next(term), said(left.isNegative() ? Duration.ZERO : left));
  }

  private String next(LeaseTerm term) {
    if (term.runsUntil() == null) {
      return "lease.kept";
    }
    return isPowerOff() ? "lease.runs.power-off" : "lease.runs.suspend";
  }

  private boolean isPowerOff() {
    if (powerOff == null) {
      powerOff = queries.policy(access.tenant()).powerOff();
    }
    return powerOff;
  }

  private String said(Duration left) {
    if (left.toDays() >= 2 || left.equals(Duration.ofDays(1))) {
      return words.text("vapp", "lease.days", left.toDays());
    }
    return left.toHours() >= 1
        ? words.text("vapp", "lease.hours", left.toHours())
        : words.text("vapp", "lease.minutes", left.toMinutes());
  }
}
