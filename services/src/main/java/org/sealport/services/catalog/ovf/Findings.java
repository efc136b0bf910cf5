package org.sealport.services.catalog.ovf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers reasons against a package, so that a user hears all of them at once. */
final class Findings {
  /** A hostile descriptor could have millions of faults; nobody reads more than these. */
  private static final int MOST = 50;

  private final Set<OvfException.Reason> reasons = new LinkedHashSet<>();

  void add(OvfProblem problem, Object... arguments) {
    if (reasons.size() < MOST) {
      reasons.add(OvfException.Reason.of(problem, arguments));
    }
  }

  void throwIfAny() {
    if (!reasons.isEmpty()) {
      throw new OvfException(List.copyOf(reasons));
    }
  }
}
