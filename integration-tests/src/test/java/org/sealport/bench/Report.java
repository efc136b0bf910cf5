package org.sealport.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ratios, their aims, and the figures they come from. */
final class Report {
  private final StringBuilder text = new StringBuilder();
  private final List<String> aims = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();
  private final StringBuilder verdicts = new StringBuilder();

  /** The median of the kinds is held against the aim: one slow kind is shown, not hidden. */
  void lists(List<Lists.Times> all) {
    var growth = new Samples();
    var overhead = new Samples();
    var query = new Samples();
    line("A page of 128 VMs (ms, medians; \"count\": plain JDBC with an exact count)%n");
    line(
        "  %-28s %8s %8s %6s   %8s %6s %8s %6s %8s%n",
        "", "1,000", "50,000", "ratio", "JDBC", "ratio", "query", "ratio", "count");
    for (var times : all) {
      growth.add(times.large() / times.small());
      overhead.add(times.large() / times.plain());
      query.add(times.query() / times.plain());
      list(times);
    }
    aim("page at 50,000 VMs / at 1,000, by HTTP", growth.median(), 1.2, true);
    aim("page by HTTP / same SQL by JDBC, at 50,000", overhead.median(), 1.5, true);
    aim("portal's query / same SQL by JDBC, at 50,000", query.median(), 1.5, true);
  }

  private void list(Lists.Times times) {
    line(
        "  %-28s %8.2f %8.2f %6.2f   %8.2f %6.2f %8.2f %6.2f %8.2f%n",
        times.kind().title(),
        times.small(),
        times.large(),
        times.large() / times.small(),
        times.plain(),
        times.large() / times.plain(),
        times.query(),
        times.query() / times.plain(),
        times.counted());
    figures.add(
        json(
            "{\"list\": \"%s\", \"http1000Ms\": %.3f, \"http50000Ms\": %.3f, \"queryMs\": %.3f, \"jdbcMs\": %.3f, \"jdbcCountedMs\": %.3f}",
            times.kind().title().replace("\"", "'"),
            times.small(),
            times.large(),
            times.query(),
            times.plain(),
            times.counted()));
  }

  void calls(List<Calls.Load> loads) {
    line(
        "%nOne call under load (wrk, 16 connections, plain HTTP/1.1; medians of runs that take turns)%n");
    line("  %-28s %10s %10s %10s %8s%n", "", "calls/s", "p50 ms", "p99 ms", "share");
    for (var load : loads) {
      line(
          "  %-28s %10.0f %10.2f %10.2f %8.2f%n",
          load.title(), load.perSecond(), load.p50(), load.p99(), load.share());
      figures.add(
          json(
              "{\"call\": \"%s\", \"perSecond\": %.1f, \"p50Ms\": %.3f, \"p99Ms\": %.3f, \"share\": %.3f}",
              load.title(), load.perSecond(), load.p50(), load.p99(), load.share()));
    }
    aim(
        "GET of one VM with a TPM / one-class WAR, calls per second",
        loads.get(1).share(),
        0.5,
        false);
    aim(
        "GET of one VM without / one-class WAR, calls per second",
        loads.get(2).share(),
        0.5,
        false);
    verdicts.append(
        json(
            "  %-60s %6.2f   what the SQL leaves of any server%n",
            "one-class WAR with the same SQL / without, calls per second", loads.get(3).share()));
  }

  /** Medians in seconds. */
  record Start(double seconds, double processor) {}

  void start(Start portal, Start bare) {
    line("%nStart to the first answer (s, medians; in brackets: processor time)%n");
    line(
        "  portal %.1f (%.1f)   one-class WAR %.1f (%.1f)%n",
        portal.seconds(), portal.processor(), bare.seconds(), bare.processor());
    figures.add(start("portal", portal));
    figures.add(start("one-class WAR", bare));
    aim("start of the portal / of the one-class WAR", portal.seconds() / bare.seconds(), 1.8, true);
    aim("the same in processor time", portal.processor() / bare.processor(), 1.8, true);
  }

  private static String start(String name, Start start) {
    return json(
        "{\"start\": \"%s\", \"seconds\": %.3f, \"processorSeconds\": %.3f}",
        name, start.seconds(), start.processor());
  }

  private void aim(String title, double ratio, double limit, boolean atMost) {
    boolean holds = atMost ? ratio <= limit : ratio >= limit;
    verdicts.append(
        String.format(
            Locale.ROOT,
            "  %-60s %6.2f   aim %s %.1f   %s%n",
            title,
            ratio,
            atMost ? "<=" : ">=",
            limit,
            holds ? "holds" : "MISSED"));
    aims.add(
        json(
            "{\"ratio\": \"%s\", \"value\": %.3f, \"%s\": %.1f, \"holds\": %b}",
            title, ratio, atMost ? "atMost" : "atLeast", limit, holds));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  private static String json(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  String text() {
    return text + String.format("%nRatios of this run%n") + verdicts;
  }

  String json() {
    return json(
        "{%n  \"at\": \"%s\", \"processors\": %d, \"java\": \"%s\", \"quick\": %b,%n  \"aims\": [%n    %s%n  ],%n  \"figures\": [%n    %s%n  ]%n}%n",
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        Stack.quick(),
        String.join(",\n    ", aims),
        String.join(",\n    ", figures));
  }
}
