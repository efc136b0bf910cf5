package org.sealport.web.rest.vcd.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;

/** Reads JSON; each of the list {@code section} goes by the name of its type. */
final class JsonReader {
  static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).build());
  }

  private JsonReader() {}

  static Tree read(InputStream in) throws IOException {
    try {
      var node = MAPPER.readTree(in);
      if (node == null || !node.isObject()) {
        throw new MalformedException("not a JSON object", null);
      }
      var root = new Tree("");
      fill(root, node);
      return root;
    } catch (JsonProcessingException e) {
      var where = e.getLocation();
      throw new MalformedException(
          where == null
              ? "not JSON"
              : "not JSON at line " + where.getLineNr() + ", column " + where.getColumnNr(),
          e);
    }
  }

  private static void fill(Tree tree, JsonNode node) {
    if (!node.isObject()) {
      tree.append(node.asText());
      return;
    }
    node.properties()
        .forEach(
            field -> {
              if (field.getValue().isArray()) {
                field.getValue().forEach(each -> add(tree, field.getKey(), each));
              } else {
                add(tree, field.getKey(), field.getValue());
              }
            });
  }

  private static void add(Tree tree, String name, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    var type = value.path("_type").asText("");
    var section = name.equals("section") && type.endsWith("Type");
    fill(tree.child(section ? type.substring(0, type.length() - "Type".length()) : name), value);
  }
}
