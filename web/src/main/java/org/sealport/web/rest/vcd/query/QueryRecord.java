package org.sealport.web.rest.vcd.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealport.web.rest.vcd.configuration.Metadata;
import org.sealport.web.rest.vcd.shared.Link;
import org.sealport.web.rest.vcd.shared.Reference;
import org.sealport.web.rest.vcd.wire.Field;
import org.sealport.web.rest.vcd.wire.Field.Kind;
import org.sealport.web.rest.vcd.wire.SelfNamed;

/** One record of a result: a flat list of attributes. */
public class QueryRecord implements SelfNamed {
  @Field(Kind.ATTRIBUTES)
  public Map<String, Object> attributes = new LinkedHashMap<>();

  public List<Link> link;

  /** That which the query asks for. */
  public Metadata metadata;

  private final Map<String, Object> known = new HashMap<>();
  private String element = "Record";

  public static QueryRecord of(Reference entity) {
    var row = new QueryRecord();
    return row.with("id", entity.id)
        .with("href", entity.href)
        .with("type", entity.type)
        .with("name", entity.name);
  }

  public QueryRecord with(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  /** What it can be selected by and does not show. */
  void knows(String selector, Object value) {
    known.put(selector, value);
  }

  boolean isSelectedBy(Fiql.Node filter) {
    if (known.isEmpty()) {
      return filter.selects(attributes);
    }
    var all = new HashMap<>(attributes);
    all.putAll(known);
    return filter.selects(all);
  }

  /** Under which name it is written. */
  QueryRecord as(String name) {
    element = name;
    return this;
  }

  @Override
  public String elementName() {
    return element;
  }

  @Override
  public String jsonType() {
    return "QueryResult" + element + "Type";
  }
}
