package org.sealport.services.catalog.ovf;

import java.math.BigInteger;
import java.util.Optional;

/** Values as XML Schema writes them. */
final class XmlValues {
  private XmlValues() {}

  /** A number that is not negative and fits a long. */
  static Optional<Long> whole(String text) {
    if (!text.matches("\\+?[0-9]{1,30}")) {
      return Optional.empty();
    }
    return Optional.of(new BigInteger(text))
        .filter(number -> number.bitLength() < Long.SIZE)
        .map(BigInteger::longValueExact);
  }

  static boolean isTrue(String text) {
    return text.equals("1") || text.equalsIgnoreCase("true");
  }
}
