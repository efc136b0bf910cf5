package org.sealport.web.rest.vcd.query;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;

/** A part of what a query is about, read page by page: one organization's, or one kind. */
interface Segment {
  Rows<QueryRecord> read(Page page);

  /** The same, each row as it becomes. */
  default Segment each(UnaryOperator<QueryRecord> becomes) {
    return page -> {
      var rows = read(page);
      return new Rows<>(rows.rows().stream().map(becomes).toList(), rows.total());
    };
  }

  /** What is short by nature and was read already. */
  static Segment of(List<QueryRecord> all) {
    return page -> {
      int first = Math.min(all.size(), page.first());
      int end = Math.min(all.size(), first + page.size());
      return new Rows<>(all.subList(first, end), all.size());
    };
  }

  /** A list of the database. */
  static <T> Segment of(Function<Page, Rows<T>> list, Function<T, QueryRecord> record) {
    return page -> {
      var rows = list.apply(page);
      return new Rows<>(rows.rows().stream().map(record).toList(), rows.total());
    };
  }
}
