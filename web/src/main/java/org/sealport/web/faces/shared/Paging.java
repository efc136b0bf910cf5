package org.sealport.web.faces.shared;

import java.util.Map;
import org.primefaces.model.SortMeta;
import org.sealport.domain.shared.Page;

/** What a PrimeFaces table asks for, in the words of the queries. */
public final class Paging {
  private Paging() {}

  /** The column's {@code field} is the query's name for it. */
  public static Page of(int first, int size, Map<String, SortMeta> sort) {
    return sort.values().stream()
        .filter(SortMeta::isActive)
        .findFirst()
        .map(by -> new Page(first, size, by.getField(), by.getOrder().isAscending()))
        .orElse(new Page(first, size, null, true));
  }
}
