package org.sealport.web.faces.vapp;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The leases that a page offers, in seconds. */
public final class LeaseChoices {
  private static final List<Integer> USUAL =
      Stream.of(
              Duration.ofHours(1),
              Duration.ofHours(4),
              Duration.ofHours(8),
              Duration.ofDays(1),
              Duration.ofDays(3),
              Duration.ofDays(7),
              Duration.ofDays(14),
              Duration.ofDays(30),
              Duration.ofDays(90),
              Duration.ofDays(180),
              Duration.ofDays(365))
          .map(each -> (int) each.toSeconds())
          .toList();

  private LeaseChoices() {}

  /**
   * Shortest first; for ever comes last.
   *
   * @param now what is chosen
   * @param most 0: no limit
   */
  public static List<Integer> upTo(int most, int now) {
    var some =
        Stream.concat(USUAL.stream(), Stream.of(most, now))
            .filter(each -> each != 0 && (most == 0 || each <= most))
            .distinct()
            .sorted();
    return Stream.concat(some, most == 0 ? Stream.of(0) : Stream.empty()).toList();
  }
}
