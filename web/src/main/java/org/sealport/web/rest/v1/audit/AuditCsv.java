package org.sealport.web.rest.v1.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sealport.services.audit.AuditRow;

/** The audit as a table, piece by piece: however long it is, little of it is in memory. */
public final class AuditCsv {
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";
  public static final String FILE = "attachment; filename=\"sealport-audit.csv\"";

  private static final int PIECE = 500;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "at",
              "organization",
              "actor",
              "actorOrganization",
              "operation",
              "objectKind",
              "objectId",
              "objectName",
              "outcome",
              "problem",
              "details",
              "rules",
              "tpms",
              "endorsementKeys",
              "task")
          .get();

  private AuditCsv() {}

  /** Reads the records after one; after null the first. */
  @FunctionalInterface
  public interface Source {
    List<AuditRow> after(AuditRow last, int size);
  }

  public static void write(Source source, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var csv = new CSVPrinter(writer, FORMAT);
    AuditRow last = null;
    do {
      var piece = source.after(last, PIECE);
      for (var row : piece) {
        csv.printRecord(cells(row));
      }
      last = piece.size() < PIECE ? null : piece.get(PIECE - 1);
    } while (last != null);
    csv.flush();
  }

  private static List<String> cells(AuditRow row) {
    return List.of(
        text(row.at()),
        text(row.tenantName()),
        text(row.actor()),
        text(row.actorOrganization()),
        text(row.operation()),
        text(row.objectKind()),
        text(row.objectId()),
        text(row.objectName()),
        text(row.outcome()),
        text(row.problem()),
        text(joined(row.details())),
        text(joined(row.rules())),
        text(joined(row.tpms())),
        text(joined(row.endorsementKeys())),
        text(row.task()));
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /** A spreadsheet would run a cell that begins like a formula; tenants choose names. */
  static String text(Object value) {
    var text = Objects.toString(value, "");
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
