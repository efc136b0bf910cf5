package org.sealport.web.rest.v1.shared;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sealport.domain.shared.CommonProblem;

/**
 * Reads what stands in a query string or header; the runtime would answer a wrong value with "not
 * found".
 */
public final class Query {
  private Query() {}

  public static int number(String name, String text, int otherwise) {
    return text == null ? otherwise : parsed(name, text, Integer::parseInt);
  }

  /**
   * @return null when it is not asked for
   */
  public static Boolean flag(String name, String text) {
    return text == null
        ? null
        : parsed(
            name,
            text,
            value ->
                switch (value) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw new IllegalArgumentException(value);
                });
  }

  /**
   * @return null when it is not asked for
   */
  public static UUID id(String name, String text) {
    return text == null ? null : parsed(name, text, UUID::fromString);
  }

  /**
   * @return null when it is not asked for
   */
  public static Instant instant(String name, String text) {
    return text == null ? null : parsed(name, text, Query::time);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static <E extends Enum<E>> E one(Class<E> type, String name, String text) {
    return parsed(name, text == null ? "" : text, value -> Enum.valueOf(type, value));
  }

  /** Several values are separated by commas or given as several parameters. */
  public static <E extends Enum<E>> Set<E> set(Class<E> type, String name, List<String> texts) {
    var found = EnumSet.noneOf(type);
    texts.stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .forEach(text -> found.add(one(type, name, text.strip())));
    return found;
  }

  /**
   * The version in an {@code If-Match} header.
   *
   * @return null: any version will do
   */
  public static Long version(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    return parsed(
        "If-Match",
        ifMatch.strip(),
        text -> {
          if (text.length() < 3 || !text.startsWith("\"") || !text.endsWith("\"")) {
            throw new IllegalArgumentException(text);
          }
          return Long.parseLong(text.substring(1, text.length() - 1));
        });
  }

  private static <T> T parsed(String name, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw CommonProblem.INVALID_INPUT.with(name, text);
    }
  }
}
