package org.sealport.web.faces.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;

/**
 * Loads one page of rows at a time; the database pages, sorts and filters.
 *
 * @param <T> the row
 */
public class QueryModel<T> extends LazyDataModel<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<Page, Rows<T>> query;
  private final transient Function<T, Object> key;
  private final transient Map<String, T> seen = new HashMap<>();

  /**
   * @param query reads its filter afresh at each call
   * @param key the row's id
   */
  public QueryModel(Function<Page, Rows<T>> query, Function<T, Object> key) {
    this.query = query;
    this.key = key;
  }

  @Override
  public int count(Map<String, FilterMeta> by) {
    return (int) query.apply(Page.first(1)).total();
  }

  @Override
  public List<T> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> by) {
    var rows = query.apply(Paging.of(first, size, sort)).rows();
    rows.forEach(row -> seen.put(getRowKey(row), row));
    return rows;
  }

  /** A ticked row may be on a page that is not shown any more. */
  @Override
  public T getRowData(String rowKey) {
    return seen.get(rowKey);
  }

  @Override
  public String getRowKey(T row) {
    return key.apply(row).toString();
  }
}
