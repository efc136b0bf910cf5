package org.sealport.web.rest.vcd.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sealport.domain.shared.Page;
import org.sealport.web.rest.vcd.shared.ProtocolProblem;

/**
 * Finds the page of a query. Where the database can filter and order, it reads that page alone;
 * otherwise rows pass by until there are too many.
 */
final class Pager {
  /** Beyond, a query must say more of what it looks for. */
  static final int MOST = 20_000;

  /** A page, and how many there are on all pages. */
  record Found(List<QueryRecord> rows, long total) {}

  private Pager() {}

  /**
   * @throws org.sealport.domain.shared.SealportException QUERY_TOO_WIDE
   */
  static Found find(Reading reading, Asked asked) {
    var sort = asked.sort();
    if (reading.exact() && sort == null) {
      return read(reading, asked, null, true);
    }
    if (reading.exact()
        && reading.segments().size() == 1
        && reading.sorts().containsKey(sort.attribute())) {
      return read(reading, asked, reading.sorts().get(sort.attribute()), sort.ascending());
    }
    return scan(reading, asked);
  }

  private static Found read(Reading reading, Asked asked, String sort, boolean ascending) {
    var rows = new ArrayList<QueryRecord>();
    long passed = 0;
    for (var segment : reading.segments()) {
      int first = (int) Math.max(0, Math.min(Integer.MAX_VALUE, asked.first() - passed));
      int missing = asked.size() - rows.size();
      var found = segment.read(new Page(first, Math.max(1, missing), sort, ascending));
      if (missing > 0) {
        rows.addAll(found.rows());
      }
      passed += found.total();
    }
    return new Found(rows, passed);
  }

  private static Found scan(Reading reading, Asked asked) {
    var selected = new ArrayList<QueryRecord>();
    int seen = 0;
    for (var segment : reading.segments()) {
      for (int first = 0; ; first += Page.MAX_SIZE) {
        var batch = segment.read(new Page(first, Page.MAX_SIZE, null, true)).rows();
        seen += batch.size();
        if (seen > MOST) {
          throw ProtocolProblem.QUERY_TOO_WIDE.with(MOST);
        }
        batch.stream().filter(row -> row.isSelectedBy(asked.filter())).forEach(selected::add);
        if (batch.size() < Page.MAX_SIZE) {
          break;
        }
      }
    }
    if (asked.sort() != null) {
      selected.sort(order(asked.sort()));
    }
    int first = (int) Math.min(selected.size(), asked.first());
    int end = Math.min(selected.size(), first + asked.size());
    return new Found(List.copyOf(selected.subList(first, end)), selected.size());
  }

  private static Comparator<QueryRecord> order(Asked.Sort sort) {
    Comparator<QueryRecord> order =
        (one, other) ->
            Compared.compare(text(one, sort.attribute()), text(other, sort.attribute()));
    return sort.ascending() ? order : order.reversed();
  }

  private static String text(QueryRecord row, String attribute) {
    var value = row.attributes.get(attribute);
    return value == null ? "" : value.toString();
  }
}
