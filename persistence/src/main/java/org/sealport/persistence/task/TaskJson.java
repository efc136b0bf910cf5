package org.sealport.persistence.task;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.sealport.services.vm.make.MakeRequest.Blank;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.MakeRequest.Source;

/** Commands and results of steps as JSON. Types come from the code, never from the text. */
final class TaskJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(Source.class, AskedFor.class)
          .build();

  /** What a request can ask to make VMs from; told apart by their parts. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({@JsonSubTypes.Type(Blank.class), @JsonSubTypes.Type(OfTemplate.class)})
  private interface AskedFor {}

  private TaskJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not storable: " + value.getClass(), e);
    }
  }

  /**
   * @param json a list
   * @param types one for each of it
   */
  static List<Object> readEach(String json, List<Type> types) {
    try {
      var parts = JSON.readTree(json);
      var values = new ArrayList<Object>();
      for (int i = 0; i < types.size(); i++) {
        values.add(JSON.readerFor(JSON.constructType(types.get(i))).readValue(parts.get(i)));
      }
      return values;
    } catch (IOException e) {
      throw new IllegalStateException("stored by an older version? " + types, e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored by an older version? " + type, e);
    }
  }
}
