package org.sealport.web.rest.vcd.query;

import static org.sealport.web.rest.vcd.shared.ProtocolProblem.QUERY_TOO_WIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;

/** Reads a list that comes in pages to its end, or as far as anybody looks. */
public final class AllRows {
  static final int MOST = Pager.MOST;

  private AllRows() {}

  /**
   * @throws org.sealport.domain.shared.SealportException QUERY_TOO_WIDE: there are more than
   *     anybody looks through
   */
  public static <T> List<T> of(Function<Page, Rows<T>> list) {
    var all = first(list);
    if (all.size() >= MOST) {
      throw QUERY_TOO_WIDE.with(MOST);
    }
    return all;
  }

  /** References that a document has: whoever wants more asks a query, page by page. */
  public static <T> List<T> first(Function<Page, Rows<T>> list) {
    var all = new ArrayList<T>();
    while (all.size() < MOST) {
      var page = list.apply(new Page(all.size(), Page.MAX_SIZE, null, true));
      all.addAll(page.rows());
      if (page.rows().size() < Page.MAX_SIZE) {
        return all;
      }
    }
    return all.subList(0, MOST);
  }
}
