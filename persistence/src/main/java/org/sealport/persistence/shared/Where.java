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
   * A select of one page; ties are broken by id, so that pages never overlap.
   *
   * @param sorts what may be sorted by, and the expression for it
   * @param usual the sort of a page that names none
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT for an unknown sort
   */
  public Sql.Select page(String head, Page page, Map<String, String> sorts, String usual) {
    var by = sorts.get(page.sort() == null ? usual : page.sort());
    if (by == null) {
      throw INVALID_INPUT.with("sort", page.sort());
    }
    var direction = page.ascending() ? "" : " desc";
    var id = sorts.get("id");
    var all = new ArrayList<>(parameters);
    all.add(page.size());
    all.add(page.first());
    return new Sql.Select(
        head
            + conditions()
            + " order by "
            + by
            + direction
            + ", "
            + id
            + direction
            + " limit ? offset ?",
        all);
  }

  private String conditions() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }
}
