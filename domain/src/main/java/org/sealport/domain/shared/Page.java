package org.sealport.domain.shared;

/**
 * One page of a list.
 *
 * @param sort a column name of the row type; an unknown one is refused by the query
 */
public record Page(int first, int size, String sort, boolean ascending) {
  public static final int MAX_SIZE = 500;

  public Page {
    if (first < 0 || size < 1 || size > MAX_SIZE) {
      throw CommonProblem.INVALID_INPUT.with("page", first + ".." + size);
    }
  }

  public static Page first(int size) {
    return new Page(0, size, null, true);
  }
}
