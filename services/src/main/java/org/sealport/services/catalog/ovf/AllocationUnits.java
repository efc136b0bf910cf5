package org.sealport.services.catalog.ovf;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Units of sizes: the formulas of DMTF's DSP0004 ({@code byte * 2^20}, {@code byte*1024*1024}) and
 * the words of OVF 0.9, which VMware always meant as powers of two.
 */
final class AllocationUnits {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("byte", 0),
          Map.entry("bytes", 0),
          Map.entry("b", 0),
          Map.entry("kilobyte", 10),
          Map.entry("kilobytes", 10),
          Map.entry("kb", 10),
          Map.entry("kibibyte", 10),
          Map.entry("megabyte", 20),
          Map.entry("megabytes", 20),
          Map.entry("mb", 20),
          Map.entry("mebibyte", 20),
          Map.entry("gigabyte", 30),
          Map.entry("gigabytes", 30),
          Map.entry("gb", 30),
          Map.entry("gibibyte", 30),
          Map.entry("terabyte", 40),
          Map.entry("terabytes", 40),
          Map.entry("tb", 40),
          Map.entry("tebibyte", 40));

  private static final Pattern FACTOR = Pattern.compile("(\\d{1,10})(?:\\^(\\d{1,2}))?");

  private AllocationUnits() {}

  /** The size in bytes; nothing when the unit is unknown or the size does not fit. */
  static Optional<Long> bytes(long quantity, String units) {
    return multiplier(units)
        .map(BigInteger.valueOf(quantity)::multiply)
        .filter(bytes -> bytes.bitLength() < Long.SIZE - 1)
        .map(BigInteger::longValueExact);
  }

  private static Optional<BigInteger> multiplier(String units) {
    var parts = units.replaceAll("\\s", "").toLowerCase(Locale.ROOT).split("\\*", -1);
    var shift = WORDS.get(parts[0]);
    if (shift == null || parts.length > 8) {
      return Optional.empty();
    }
    var product = BigInteger.ONE.shiftLeft(shift);
    for (int i = 1; i < parts.length; i++) {
      var factor = FACTOR.matcher(parts[i]);
      if (!factor.matches()) {
        return Optional.empty();
      }
      int exponent = factor.group(2) == null ? 1 : Integer.parseInt(factor.group(2));
      product = product.multiply(new BigInteger(factor.group(1)).pow(exponent));
    }
    return Optional.of(product);
  }
}
