package org.sealport.web.rest.vcd.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Values of fields as text and back. */
final class Values {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  private Values() {}

  static boolean isValue(Class<?> type) {
    return type == String.class
        || type == Boolean.class
        || type == Integer.class
        || type == Long.class
        || type == Instant.class;
  }

  static String text(Object value) {
    return value instanceof Instant time ? TIME.format(time) : String.valueOf(value);
  }

  /**
   * @throws MalformedException the text is no such value
   */
  static Object parse(Class<?> type, String field, String text) {
    var trimmed = text.strip();
    try {
      if (type == Boolean.class) {
        return flag(field, trimmed);
      }
      if (type == Integer.class) {
        return Integer.valueOf(trimmed);
      }
      if (type == Long.class) {
        return Long.valueOf(trimmed);
      }
      return type == Instant.class ? Instant.parse(trimmed) : text;
    } catch (NumberFormatException | java.time.DateTimeException e) {
      throw new MalformedException(field + ": " + trimmed, e);
    }
  }

  /** Clients of Python write their own constants. */
  private static Boolean flag(String field, String text) {
    return switch (text) {
      case "true", "True", "1" -> true;
      case "false", "False", "0" -> false;
      default -> throw new MalformedException(field + ": " + text, null);
    };
  }
}
