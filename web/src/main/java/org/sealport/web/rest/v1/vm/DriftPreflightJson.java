package org.sealport.web.rest.v1.vm;

import java.util.List;
import org.sealport.domain.vm.DriftKind;
import org.sealport.services.vcenter.Drift;
import org.sealport.services.vm.DriftPreflight;
import org.sealport.web.rest.v1.shared.ProblemDetails.Reason;
import org.sealport.web.rest.v1.shared.Problems;

/**
 * What would be recorded if what the vCenter has were accepted.
 *
 * @param state to be sent with the acceptance; it is refused when something else is there by then
 */
public record DriftPreflightJson(
    boolean allowed, String state, List<Change> changes, List<Reason> obstacles) {
  /**
   * @param expected what Sealport knows
   * @param found what the vCenter says
   * @param consequence what accepting means, in plain words
   */
  public record Change(DriftKind kind, String expected, String found, String consequence) {}

  static DriftPreflightJson of(DriftPreflight preflight, String acceptLanguage) {
    return new DriftPreflightJson(
        preflight.isAllowed(),
        preflight.state().value(),
        preflight.changes().stream().map(drift -> change(drift, acceptLanguage)).toList(),
        preflight.obstacles().stream().map(why -> Reason.of(why, acceptLanguage)).toList());
  }

  private static Change change(Drift drift, String acceptLanguage) {
    var details = List.of(drift.expected(), drift.found());
    return new Change(
        drift.kind(),
        drift.expected(),
        drift.found(),
        Problems.text("accept." + drift.kind(), details, acceptLanguage));
  }
}
