package org.sealport.web.faces.shared;

import java.util.List;
import java.util.function.Supplier;

/**
 * The rows that are ticked in a list, over all its pages.
 *
 * @param <T> the row
 */
public class RowSelection<T> {
  /** More are not done in one go. */
  public static final int MOST = 500;

  private final Supplier<List<T>> matching;
  private List<T> rows = List.of();

  /**
   * @param matching the rows that the list's filter finds, {@link #MOST} at most
   */
  public RowSelection(Supplier<List<T>> matching) {
    this.matching = matching;
  }

  public List<T> getRows() {
    return rows;
  }

  public void setRows(List<T> rows) {
    this.rows = rows == null ? List.of() : rows;
  }

  public int getSize() {
    return rows.size();
  }

  /** Whether all that match can be ticked, and are not yet. */
  public boolean mayGrow(long found) {
    return found > rows.size() && found <= MOST;
  }

  public void all() {
    rows = matching.get();
  }

  public void none() {
    rows = List.of();
  }
}
