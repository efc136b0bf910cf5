package org.sealport.web.rest.v1.shared;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the API writes and reads JSON. The runtime's Jackson comes without its module for {@code
 * java.time}, of which the API needs one type.
 */
public final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  static {
    MAPPER.getFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    MAPPER.getFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(50)
                .maxDocumentLength(1_000_000)
                .build());
  }

  private Json() {}

  /**
   * The fields of an object.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException it is none
   */
  public static Map<String, Object> object(byte[] json) throws java.io.IOException {
    return MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  /** For answers that are written outside of the API's own servlet. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
