package org.sealport.web.rest.vcd.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON as Cloud Director does: names begin small, what is absent is null, what may be of
 * several kinds tells which.
 */
final class JsonWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ApiVersion version;

  private JsonWriter(ApiVersion version) {
    this.version = version;
  }

  static void write(Object document, ApiVersion version, OutputStream to) throws IOException {
    to.write(JsonReader.MAPPER.writeValueAsBytes(new JsonWriter(version).object(document)));
  }

  private ObjectNode object(Object document) {
    var node = NODES.objectNode();
    node.set("otherAttributes", NODES.objectNode());
    node.set("vCloudExtension", NODES.arrayNode());
    ArrayNode sections = null;
    for (var part : Shape.of(document.getClass()).parts()) {
      if (!version.knows(part.since())) {
        continue;
      }
      var value = part.get(document);
      if (part.kind() == Field.Kind.SECTION) {
        sections = sections == null ? NODES.arrayNode() : sections;
        if (value != null) {
          sections.add(typed(value));
        }
      } else if (part.kind() == Field.Kind.ATTRIBUTES) {
        ((Map<?, ?>) value).forEach((name, each) -> put(node, (String) name, each));
      } else if (part.isList()) {
        node.set(part.jsonName(), list(part, (List<?>) value));
      } else if (part.isValue()) {
        put(node, part.jsonName(), value);
      } else {
        node.set(part.jsonName(), value == null ? NODES.nullNode() : object(value));
      }
    }
    if (sections != null) {
      node.set("section", sections);
    }
    return node;
  }

  private ArrayNode list(Shape.Part part, List<?> values) {
    var list = NODES.arrayNode();
    if (values != null) {
      for (var each : values) {
        if (part.isValue()) {
          list.add(Values.text(each));
        } else {
          list.add(typed(each));
        }
      }
    }
    return list;
  }

  private ObjectNode typed(Object document) {
    var type =
        document instanceof SelfNamed named
            ? named.jsonType()
            : Shape.of(document.getClass()).jsonType();
    return NODES.objectNode().put("_type", type).setAll(object(document));
  }

  private static void put(ObjectNode node, String name, Object value) {
    if (value instanceof Boolean flag) {
      node.put(name, flag);
    } else if (value instanceof Integer number) {
      node.put(name, number);
    } else if (value instanceof Long number) {
      node.put(name, number);
    } else {
      node.put(name, value == null ? null : Values.text(value));
    }
  }
}
