package org.sealport.web.shared;

/** A cell of a list that is given out as CSV. */
public final class CsvCell {
  private CsvCell() {}

  /** A spreadsheet would run a text that begins like a formula; tenants choose names. */
  public static Object harmless(Object cell) {
    return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : cell;
  }
}
