package org.sealport.web.rest.vcd.query;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.web.rest.vcd.shared.Numbers;

/**
 * What a query asks for.
 *
 * @param fields those of metadata are added to the records; all others are there anyway
 * @param sort null: any order
 */
record Asked(
    RecordType type,
    String format,
    Fiql.Node filter,
    List<String> fields,
    Sort sort,
    int page,
    int size,
    String uri) {
  /** The order that is asked for. */
  record Sort(String attribute, boolean ascending) {}

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
        List.of(Optional.ofNullable(parameters.getFirst("fields")).orElse("").split(",")),
        sort(parameters.getFirst("sortAsc"), parameters.getFirst("sortDesc")),
        Numbers.of("page", parameters.getFirst("page"), 1, Integer.MAX_VALUE / MAX_SIZE),
        Numbers.of("pageSize", parameters.getFirst("pageSize"), DEFAULT_SIZE, MAX_SIZE),
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

  private static Sort sort(String ascending, String descending) {
    var by = ascending != null ? ascending : descending;
    return by == null ? null : new Sort(by, ascending != null);
  }

  /** The index of the first record of its page. */
  long first() {
    return (page - 1L) * size;
  }

  /** The same query for another page. */
  String uriOfPage(long number) {
    var kept = new StringBuilder();
    for (var parameter : uri.split("&")) {
      if (!parameter.isEmpty() && !PAGE_PARAMETERS.contains(parameter.split("=", 2)[0])) {
        kept.append(parameter).append('&');
      }
    }
    return kept + "page=" + number + "&pageSize=" + size;
  }
}
