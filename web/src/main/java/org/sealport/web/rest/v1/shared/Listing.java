package org.sealport.web.rest.v1.shared;

import java.util.List;
import java.util.function.Function;
import org.sealport.domain.shared.Rows;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 * @param totalIsAtLeast there are more: counting stopped at {@code total}; {@code count=exact} asks
 *     for all
 * @param page from 1 on
 */
public record Listing<T>(
    List<T> items, long total, boolean totalIsAtLeast, int page, int pageSize) {
  public static <R, T> Listing<T> of(Rows<R> rows, Paging paging, Function<R, T> each) {
    return new Listing<>(
        rows.rows().stream().map(each).toList(),
        rows.total(),
        rows.totalIsAtLeast(),
        paging.number(),
        paging.size());
  }

  /** A list so short that it is never cut. */
  public static <R, T> Listing<T> whole(List<R> rows, Function<R, T> each) {
    var items = rows.stream().map(each).toList();
    return new Listing<>(items, items.size(), false, 1, items.size());
  }
}
