package org.sealport.domain.shared;

/**
 * One page of a list.
 *
 * @param sort a column name of the row type; an unknown one is refused by the query
 * @param countsAll whether the count of all that match is wanted to the last row; to count a long
 *     list costs more than to find a page of it
 */
public record Page(int first, int size, String sort, boolean ascending, boolean countsAll) {
  public static final int MAX_SIZE = 500;

  public Page {
    if (first < 0 || size < 1 || size > MAX_SIZE) {
      throw CommonProblem.INVALID_INPUT.with("page", first + ".." + size);
    }
  }

  /** A page with an exact count. */
  public Page(int first, int size, String sort, boolean ascending) {
    this(first, size, sort, ascending, true);
  }

  public static Page first(int size) {
    return new Page(0, size, null, true);
  }

  /** The same page in another order. */
  public Page sortedBy(String other, boolean up) {
    return new Page(first, size, other, up, countsAll);
  }
}
