package org.sealport.domain.shared;

import java.util.List;

/** One page of rows and the count of all that match. */
public record Rows<T>(List<T> rows, long total) {
  public Rows {
    rows = List.copyOf(rows);
  }
}
