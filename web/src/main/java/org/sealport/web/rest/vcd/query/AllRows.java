package org.sealport.web.rest.vcd.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;

/** Reads a list that comes in pages to its end. */
public final class AllRows {
  private AllRows() {}

  public static <T> List<T> of(Function<Page, Rows<T>> list) {
    var all = new ArrayList<T>();
    while (true) {
      var page = list.apply(new Page(all.size(), Page.MAX_SIZE, null, true));
      all.addAll(page.rows());
      if (page.rows().size() < Page.MAX_SIZE) {
        return all;
      }
    }
  }
}
