package org.sealport.web.rest.vcd.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an attribute and a value of a filter compare. */
final class Compared {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$");

  private Compared() {}

  static boolean holds(String found, String operator, String value) {
    return switch (operator) {
      case "==" -> equal(found, value);
      case "!=" -> !equal(found, value);
      case "=gt=" -> compare(found, value) > 0;
      case "=ge=" -> compare(found, value) >= 0;
      case "=lt=" -> compare(found, value) < 0;
      default -> compare(found, value) <= 0;
    };
  }

  /** Clients name one object as URN, UUID or address: what counts is the UUID. */
  private static boolean equal(String found, String value) {
    if (found.equals(value) || isFlag(value) && found.equalsIgnoreCase(value)) {
      return true;
    }
    if (value.indexOf('*') >= 0) {
      return matches(found, value);
    }
    var one = uuid(found);
    return one.isPresent() && one.equals(uuid(value));
  }

  private static boolean isFlag(String value) {
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
  }

  /** The UUID at the end of an address, URN or id. */
  static Optional<String> uuid(String text) {
    var found = UUID.matcher(text);
    return found.find()
        ? Optional.of(found.group().toLowerCase(java.util.Locale.ROOT))
        : Optional.empty();
  }

  /** Each part is looked for behind the one before: no pattern can make this slow. */
  private static boolean matches(String found, String pattern) {
    var parts = pattern.split("\\*", -1);
    int last = parts.length - 1;
    int at = parts[0].length();
    if (!found.startsWith(parts[0])) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      int next = found.indexOf(parts[i], at);
      if (next < 0) {
        return false;
      }
      at = next + parts[i].length();
    }
    return found.length() - at >= parts[last].length() && found.endsWith(parts[last]);
  }

  /** Numbers by value, moments by time, the rest as text. */
  static int compare(String one, String other) {
    var numbers = number(one).flatMap(a -> number(other).map(a::compareTo));
    if (numbers.isPresent()) {
      return numbers.get();
    }
    var moments = moment(one).flatMap(a -> moment(other).map(a::compareTo));
    return moments.orElseGet(() -> one.compareToIgnoreCase(other));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static Optional<Instant> moment(String text) {
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
