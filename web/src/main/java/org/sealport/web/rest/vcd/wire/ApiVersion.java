package org.sealport.web.rest.vcd.wire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** The versions of the API that are announced, oldest first. */
public enum ApiVersion {
  V36_0("36.0"),
  V37_0("37.0"),
  V37_1("37.1"),
  /** The first that knows TPMs. */
  V37_2("37.2"),
  V38_0("38.0"),
  V38_1("38.1");

  public static final ApiVersion NEWEST = values()[values().length - 1];

  private final String number;

  ApiVersion(String number) {
    this.number = number;
  }

  public String number() {
    return number;
  }

  public boolean knows(ApiVersion since) {
    return compareTo(since) >= 0;
  }

  /**
   * The announced version that answers a request for one: clients also send versions in between.
   *
   * @return empty: older than the oldest, newer than the newest, or no version at all
   */
  public static Optional<ApiVersion> answering(String asked) {
    if (!asked.matches("[0-9]{1,3}(\\.[0-9]{1,3}){0,2}")) {
      return Optional.empty();
    }
    var parts = asked.split("\\.");
    var wanted = new BigDecimal(parts[0] + "." + (parts.length > 1 ? parts[1] : "0"));
    if (wanted.compareTo(new BigDecimal(NEWEST.number)) > 0) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(version -> new BigDecimal(version.number).compareTo(wanted) <= 0)
        .reduce((older, newer) -> newer);
  }
}
