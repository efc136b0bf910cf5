package org.sealport.persistence.shared;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sealport.domain.shared.Page;

/**
 * Builds the conditions, the order and the limits of a list; what a caller sends is only ever a
 * parameter.
 */
public final class Where {
  /** "More than 1,000" tells a reader as much as 50,000 does. */
  static final int COUNTED = 1_000;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  public Where and(String condition, Object... values) {
    conditions.add(condition);
    parameters.addAll(List.of(values));
    return this;
  }

  /** Nothing when the value is null. */
  public Where andIf(Object value, String condition) {
    return value == null ? this : and(condition, value);
  }

  /**
   * Part of a text, any case; the column holds lower case. Nothing when the text is null or blank.
   */
  public Where contains(String column, String text) {
    if (text == null || text.isBlank()) {
      return this;
    }
    var escaped = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
    return and(column + " like ?", "%" + escaped + "%");
  }

  /** One of some words; nothing when there are none. */
  public Where oneOf(String column, Collection<? extends Enum<?>> words) {
    if (words.isEmpty()) {
      return this;
    }
    return and(
        column + " = any (?)", (Object) words.stream().map(Enum::name).toArray(String[]::new));
  }

  /** A select of all that match. */
  public Sql.Select select(String head) {
    return new Sql.Select(head + conditions(), List.copyOf(parameters));
  }

  /**
   * The count of all that match; unless the page wants it whole it ends soon after what the page
   * shows.
   *
   * @param from the tables
   */
  public Sql.Count count(String from, Page page) {
    if (page.countsAll()) {
      return new Sql.Count(select("select count(*) from " + from), Long.MAX_VALUE);
    }
    long limit = Math.max(COUNTED, (long) page.first() + page.size());
    var some = "select 1 from " + from + conditions() + " limit " + (limit + 1);
    return new Sql.Count(
        new Sql.Select("select count(*) from (" + some + ") counted", List.copyOf(parameters)),
        limit);
  }

  /**
   * A select of one page; ties are broken by id, so that pages never overlap. The page is found
   * first, in an index alone where there is one for its order; only the rows on it are then read
   * and joined.
   *
   * @param list what to read, from where
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT for an unknown sort
   */
  public Sql.Select page(Listing list, Page page) {
    var sort = page.sort() == null ? list.usual() : page.sort();
    var by = list.sorts().get(sort);
    if (by == null) {
      throw INVALID_INPUT.with("sort", sort);
    }
    var direction = page.ascending() ? "" : " desc";
    var order = " order by %s" + direction + ", %s.id" + direction;
    var table = list.table();
    return new Sql.Select(
        list.columns()
            + (" from (select " + table + ".id, " + by + " as sort_key from " + table)
            + (list.joinsToFind() + conditions() + order.formatted(by, table))
            // literals: with a parameter PostgreSQL would plan for a tenth of the table
            + (" limit " + page.size() + " offset " + page.first() + ") page join " + table)
            + (" on " + table + ".id = page.id " + list.joins())
            + order.formatted("page.sort_key", "page"),
        List.copyOf(parameters));
  }

  /**
   * What a list reads.
   *
   * @param columns the head of the select
   * @param table whose ids are paged
   * @param joinsToFind what conditions and sorts need besides the table
   * @param joins what the columns need besides the table
   * @param sorts what may be sorted by, and the expression for it
   * @param usual the sort of a page that names none
   */
  public record Listing(
      String columns,
      String table,
      String joinsToFind,
      String joins,
      Map<String, String> sorts,
      String usual) {
    /** The same list where finding the page needs these joins too. */
    public Listing finding(String with) {
      return new Listing(columns, table, with, joins, sorts, usual);
    }
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
