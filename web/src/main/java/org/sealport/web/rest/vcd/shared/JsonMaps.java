package org.sealport.web.rest.vcd.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.sealport.web.rest.v1.shared.Json;

/** Writes the plain JSON of the newer half. */
@Provider
public class JsonMaps implements MessageBodyWriter<Map<String, Object>> {
  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] all, MediaType media) {
    return Map.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Map<String, Object> value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, "application/json");
    out.write(Json.bytes(value));
  }
}
