package org.sealport.web.rest.vcd.query;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.web.rest.vcd.shared.Numbers;

/** One page of a list of the newer half of the contract: filtered, ordered, cut. */
public record CloudPage(int page, int size) {
  private static final int DEFAULT_SIZE = 25;
  private static final int MAX_SIZE = 128;

  /**
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT
   */
  public static CloudPage asked(UriInfo uri) {
    var parameters = uri.getQueryParameters();
    return new CloudPage(
        Numbers.of("page", parameters.getFirst("page"), 1, Integer.MAX_VALUE / MAX_SIZE),
        Numbers.of("pageSize", parameters.getFirst("pageSize"), DEFAULT_SIZE, MAX_SIZE));
  }

  /** Of a list that is short by nature and was read whole. */
  public static Map<String, Object> of(UriInfo uri, List<Map<String, Object>> all) {
    var asked = asked(uri);
    var filter = Fiql.parse(uri.getQueryParameters().getFirst("filter"), text -> text);
    var rows = new ArrayList<>(all.stream().filter(row -> filter.selects(flat(row))).toList());
    order(uri, rows);
    int first = Math.min(rows.size(), asked.first());
    return asked.of(
        List.copyOf(rows.subList(first, Math.min(rows.size(), first + asked.size()))), rows.size());
  }

  private static void order(UriInfo uri, List<Map<String, Object>> rows) {
    var parameters = uri.getQueryParameters();
    var ascending = parameters.getFirst("sortAsc");
    var by = ascending == null ? parameters.getFirst("sortDesc") : ascending;
    if (by != null) {
      java.util.Comparator<Map<String, Object>> order =
          (one, other) -> Compared.compare(text(one, by), text(other, by));
      rows.sort(ascending == null ? order.reversed() : order);
    }
  }

  private static String text(Map<String, Object> row, String by) {
    return String.valueOf(flat(row).getOrDefault(by, ""));
  }

  /** {@code owner.name} names the name of the owner. */
  private static Map<String, Object> flat(Map<String, Object> row) {
    var flat = new HashMap<String, Object>();
    row.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner) {
            inner.forEach((part, each) -> flat.put(name + "." + part, each));
          } else {
            flat.put(name, value);
          }
        });
    return flat;
  }

  /** The index of its first row. */
  public int first() {
    return (page - 1) * size;
  }

  /** The page of these rows out of all. */
  public Map<String, Object> of(List<Map<String, Object>> rows, long total) {
    var json = new LinkedHashMap<String, Object>();
    json.put("resultTotal", total);
    json.put("pageCount", Math.max(1, (total + size - 1) / size));
    json.put("page", page);
    json.put("pageSize", size);
    json.put("associations", null);
    json.put("values", rows);
    return json;
  }
}
