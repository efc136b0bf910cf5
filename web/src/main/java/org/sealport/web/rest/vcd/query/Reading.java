package org.sealport.web.rest.vcd.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a query is read.
 *
 * @param segments one after the other
 * @param exact the segments hold what the filter selects and nothing else
 * @param sorts attributes that the segments can be ordered by, and what the lists call them
 */
record Reading(List<Segment> segments, boolean exact, Map<String, String> sorts) {
  Reading {
    segments = List.copyOf(segments);
    sorts = Map.copyOf(sorts);
  }

  /** Both, one after the other. */
  Reading and(Reading other) {
    var both = new ArrayList<>(segments);
    both.addAll(other.segments());
    return new Reading(both, exact && other.exact(), sorts);
  }

  /** The same, whose rows are to be looked at. */
  Reading inexact() {
    return new Reading(segments, false, sorts);
  }

  /** The same, each row as it becomes. */
  Reading each(UnaryOperator<QueryRecord> becomes) {
    return new Reading(
        segments.stream().map(segment -> segment.each(becomes)).toList(), exact, sorts);
  }

  static Reading of(List<QueryRecord> all) {
    return new Reading(List.of(Segment.of(all)), false, Map.of());
  }
}
