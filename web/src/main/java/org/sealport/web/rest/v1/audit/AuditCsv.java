package org.sealport.web.rest.v1.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sealport.services.audit.AuditRow;
import org.sealport.web.shared.CsvCell;

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

  private static List<Object> cells(AuditRow row) {
    return Stream.of(
            row.at(),
            row.tenantName(),
            row.actor(),
            row.actorOrganization(),
            row.operation(),
            row.objectKind(),
            row.objectId(),
            row.objectName(),
            row.outcome(),
            row.problem(),
            joined(row.details()),
            joined(row.rules()),
            joined(row.tpms()),
            joined(row.endorsementKeys()),
            row.task())
        .map(CsvCell::harmless)
        .toList();
  }

  private static String joined(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
