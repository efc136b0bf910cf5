package org.sealport.web.rest.vcd.shared;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealport.domain.shared.SealportException;
import org.sealport.web.rest.v1.shared.Json;

/**
 * Bodies that are no documents: forms, and the plain JSON of the newer half of the contract. They
 * are read from the entity, never from the servlet's request: the runtime may have looked at the
 * first byte of that already.
 */
public final class Bodies {
  private static final int MAX_BYTES = 1 << 20;

  private final Map<String, Object> fields;

  private Bodies(Map<String, Object> fields) {
    this.fields = fields;
  }

  /**
   * @throws SealportException DOCUMENT_TYPE_UNSUPPORTED, DOCUMENT_TOO_LARGE, INVALID_INPUT
   */
  public static Bodies form(String type, InputStream body) throws IOException {
    requireType(type, "x-www-form-urlencoded");
    var fields = new LinkedHashMap<String, Object>();
    for (var pair : new String(bytes(body), StandardCharsets.US_ASCII).split("&")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        fields.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
      }
    }
    return new Bodies(fields);
  }

  /**
   * @throws SealportException DOCUMENT_TYPE_UNSUPPORTED, DOCUMENT_TOO_LARGE, DOCUMENT_MALFORMED
   */
  public static Bodies json(String type, InputStream body) throws IOException {
    requireType(type, "json");
    try {
      var fields = Json.object(bytes(body));
      if (fields == null) {
        throw INVALID_INPUT.with("JSON", "null");
      }
      return new Bodies(fields);
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  /** Tells where, without a piece of what was sent. */
  private static SealportException malformed(JsonProcessingException e) {
    var where = e.getLocation();
    return new SealportException(
        ProtocolProblem.DOCUMENT_MALFORMED,
        e,
        where == null
            ? "JSON"
            : "JSON, line " + where.getLineNr() + ", column " + where.getColumnNr());
  }

  private static void requireType(String type, String part) {
    if (!String.valueOf(type).toLowerCase(Locale.ROOT).contains(part)) {
      throw ProtocolProblem.DOCUMENT_TYPE_UNSUPPORTED.with(String.valueOf(type));
    }
  }

  private static byte[] bytes(InputStream body) throws IOException {
    var bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw ProtocolProblem.DOCUMENT_TOO_LARGE.with(MAX_BYTES);
    }
    return bytes;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SealportException(INVALID_INPUT, e, "form", "");
    }
  }

  /** Empty: not there, or empty. */
  public Optional<String> text(String name) {
    var value = fields.get(name);
    if (value == null || value.equals("")) {
      return Optional.empty();
    }
    if (value instanceof Map || value instanceof Iterable) {
      throw INVALID_INPUT.with(name, "");
    }
    return Optional.of(value.toString());
  }

  /** False: not there. */
  public boolean flag(String name) {
    return text(name).map(Boolean::parseBoolean).orElse(false);
  }

  /** Empty: not there. */
  public Optional<Bodies> inner(String name) {
    return Optional.ofNullable(fields.get(name)).map(value -> object(name, value));
  }

  /** Empty: not there. */
  public List<Bodies> list(String name) {
    var value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> values)) {
      throw INVALID_INPUT.with(name, "");
    }
    return values.stream().map(each -> object(name, each)).toList();
  }

  private static Bodies object(String name, Object value) {
    if (!(value instanceof Map<?, ?> found)) {
      throw INVALID_INPUT.with(name, "");
    }
    var fields = new LinkedHashMap<String, Object>();
    found.forEach((key, each) -> fields.put(String.valueOf(key), each));
    return new Bodies(fields);
  }

  /**
   * @throws SealportException INVALID_INPUT
   */
  public String required(String name) {
    return text(name).orElseThrow(() -> INVALID_INPUT.with(name, ""));
  }
}
