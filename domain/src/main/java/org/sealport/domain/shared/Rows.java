package org.sealport.domain.shared;

import java.util.List;

/**
 * One page of rows and the count of all that match.
 *
 * @param totalIsAtLeast there are more than {@code total}: counting stopped there
 */
public record Rows<T>(List<T> rows, long total, boolean totalIsAtLeast) {
  public Rows {
    rows = List.copyOf(rows);
  }

  /** With an exact count. */
  public Rows(List<T> rows, long total) {
    this(rows, total, false);
  }
}
