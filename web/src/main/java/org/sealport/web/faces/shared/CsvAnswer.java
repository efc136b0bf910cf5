package org.sealport.web.faces.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.web.shared.CsvCell;

/** Writes a whole list as CSV, page by page, so that no list is too long for it. */
public final class CsvAnswer {
  /** Without it spreadsheets take Japanese letters for something else. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final HttpServletResponse response;
  private final String name;

  /**
   * @param name of the file, without its ending
   */
  public CsvAnswer(HttpServletResponse response, String organization, String name) {
    this.response = response;
    this.name = organization + "-" + name + "-" + LocalDate.now(ZoneOffset.UTC);
  }

  /**
   * @param cells of one row, as many as there are headers
   */
  public <T> void write(
      List<String> headers, Function<Page, Rows<T>> query, Function<T, List<Object>> cells)
      throws IOException {
    var page = query.apply(from(0)); // first of all, as it may be refused
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.setHeader("Cache-Control", "no-store");
    var out = response.getWriter();
    out.write(BYTE_ORDER_MARK);
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(headers);
      int first = 0;
      while (true) {
        for (var row : page.rows()) {
          csv.printRecord(cells.apply(row).stream().map(CsvCell::harmless).toList());
        }
        if (page.rows().size() < Page.MAX_SIZE) return;
        first += Page.MAX_SIZE;
        page = query.apply(from(first));
      }
    }
  }

  /** Nobody reads how many there are. */
  private static Page from(int first) {
    return new Page(first, Page.MAX_SIZE, null, true, false);
  }
}
