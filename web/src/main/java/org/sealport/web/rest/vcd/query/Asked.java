package org.sealport.web.rest.vcd.query;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.shared.CommonProblem;

/** What a query asks for. */
record Asked(
    RecordType type,
    String format,
    Fiql.Node filter,
    Optional<Comparator<QueryRecord>> order,
    int page,
    int size,
    String uri) {
  static final List<String> FORMATS = List.of("records", "idrecords", "references");
  private static final int DEFAULT_SIZE = 25;
  private static final int MAX_SIZE = 128;
  private static final Set<String> PAGE_PARAMETERS = Set.of("page", "pageSize");

  /**
   * @param raw the query as it was sent: the runtime's own view of it has separators encoded
   * @return null: only the list of types is asked for
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  static Asked of(UriInfo uri, String raw) {
    var parameters = uri.getQueryParameters();
    var name = parameters.getFirst("type");
    if (name == null || name.isEmpty()) {
      return null;
    }
    var type =
        RecordType.named(name).orElseThrow(() -> CommonProblem.INVALID_INPUT.with("type", name));
    var format = Optional.ofNullable(parameters.getFirst("format")).orElse(FORMATS.get(0));
    if (!FORMATS.contains(format)) {
      throw CommonProblem.INVALID_INPUT.with("format", format);
    }
    return new Asked(
        type,
        format,
        filter(raw),
        order(parameters.getFirst("sortAsc"), parameters.getFirst("sortDesc")),
        number("page", parameters.getFirst("page"), 1, Integer.MAX_VALUE / MAX_SIZE),
        number("pageSize", parameters.getFirst("pageSize"), DEFAULT_SIZE, MAX_SIZE),
        raw);
  }

  /**
   * Structure first, then decoding: an encoded separator in a value is none. A filter that was
   * encoded as a whole has no operator before it is decoded.
   */
  private static Fiql.Node filter(String query) {
    for (var parameter : query.split("&")) {
      if (parameter.startsWith("filter=")) {
        var raw = parameter.substring("filter=".length());
        boolean whole = !raw.contains("=");
        return Fiql.parse(whole ? decoded(raw) : raw, Asked::decoded);
      }
    }
    return Fiql.parse("", Asked::decoded);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a per cent sign that stands for itself
    }
  }

  private static Optional<Comparator<QueryRecord>> order(String ascending, String descending) {
    var by = ascending != null ? ascending : descending;
    if (by == null) {
      return Optional.empty();
    }
    Comparator<QueryRecord> order =
        (one, other) -> Compared.compare(text(one, by), text(other, by));
    return Optional.of(ascending != null ? order : order.reversed());
  }

  private static String text(QueryRecord row, String attribute) {
    var value = row.attributes.get(attribute);
    return value == null ? "" : value.toString();
  }

  private static int number(String name, String text, int otherwise, int max) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
      throw CommonProblem.INVALID_INPUT.with(name, text);
    }
    int number = Integer.parseInt(text);
    if (number > max) {
      throw CommonProblem.INVALID_INPUT.with(name, text);
    }
    return number;
  }

  List<QueryRecord> cut(List<QueryRecord> all) {
    int first = Math.min(all.size(), (page - 1) * size);
    return List.copyOf(all.subList(first, Math.min(all.size(), first + size)));
  }

  /** The same query for another page. */
  String uriOfPage(int number) {
    var kept = new StringBuilder();
    for (var parameter : uri.split("&")) {
      if (!parameter.isEmpty() && !PAGE_PARAMETERS.contains(parameter.split("=", 2)[0])) {
        kept.append(parameter).append('&');
      }
    }
    return kept + "page=" + number + "&pageSize=" + size;
  }
}
