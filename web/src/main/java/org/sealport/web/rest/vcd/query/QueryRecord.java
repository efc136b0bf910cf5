package org.sealport.web.rest.vcd.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
