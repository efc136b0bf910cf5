package org.sealport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Throughput and latency of one call under load, by wrk, in runs that take turns. */
final class Calls {
  private static final int CONNECTIONS = 16;

  /** Medians over the runs; latencies in milliseconds. */
  record Load(String title, double perSecond, double p50, double p99) {}

  private record Target(String title, String url, String token, List<Load> runs) {}

  private Calls() {}

  /** The one-class WAR, one VM, and the caller itself: the same way in without the database. */
  static List<Load> measure(Stack stack) throws IOException, InterruptedException {
    var body = stack.get(Stack.LARGE, "vms?pageSize=1&tpm=true&name=web&sort=name");
    var id = first("\"id\":\"([0-9a-f-]{36})\"", body);
    var token = Stack.token(Stack.LARGE);
    var targets =
        List.of(
            target("one-class WAR", Stack.setting("BARE_URL") + "/vm", null),
            target("one VM", Stack.api("vms/" + id), token),
            target("who am I (no database)", Stack.api("me"), token));
    for (var target : targets) {
      wrk(target, Stack.quick() ? 8 : 12);
    }
    for (int run = 0; run < 3; run++) {
      for (var target : targets) {
        target.runs().add(wrk(target, Stack.quick() ? 3 : 6));
      }
    }
    return targets.stream().map(Calls::median).toList();
  }

  private static Target target(String title, String url, String token) {
    return new Target(title, url, token, new ArrayList<>());
  }

  private static Load wrk(Target target, int seconds) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "--latency"));
    if (target.token() != null) {
      command.addAll(List.of("-H", "Authorization: Bearer " + target.token()));
    }
    command.add(target.url());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0 || output.contains("Non-2xx")) {
      throw new IllegalStateException(target.title() + ": " + output);
    }
    return new Load(
        target.title(),
        Double.parseDouble(first("Requests/sec:\\s+([0-9.]+)", output)),
        millis(first("50%\\s+([0-9.]+[a-z]+)", output)),
        millis(first("99%\\s+([0-9.]+[a-z]+)", output)));
  }

  private static double millis(String text) {
    var number = Double.parseDouble(text.replaceAll("[a-z]", ""));
    return text.endsWith("us") ? number / 1000 : text.endsWith("ms") ? number : number * 1000;
  }

  private static Load median(Target target) {
    var rate = new Samples();
    var p50 = new Samples();
    var p99 = new Samples();
    for (var run : target.runs()) {
      rate.add(run.perSecond());
      p50.add(run.p50());
      p99.add(run.p99());
    }
    return new Load(target.title(), rate.median(), p50.median(), p99.median());
  }

  private static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
