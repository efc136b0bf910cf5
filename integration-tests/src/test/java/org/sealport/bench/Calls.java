package org.sealport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.VmId;

/**
 * Throughput and latency of one call under load, by wrk. The calls take turns every two seconds and
 * each turn is compared with the one-class WAR's of the same round: whatever else the machine does
 * hits all of them alike.
 */
final class Calls {
  private static final int CONNECTIONS = 16;
  private static final int WARM_SECONDS = Stack.quick() ? 10 : 30;
  private static final int ROUNDS = Stack.quick() ? 5 : 20;
  private static final int SECONDS = 2;

  /** Medians over the rounds; latencies in milliseconds; share: of the one-class WAR's calls. */
  record Load(String title, double perSecond, double p50, double p99, double share) {}

  private record Run(double perSecond, double p50, double p99) {}

  private record Target(String title, String url, String token, List<Run> runs) {}

  private Calls() {}

  /**
   * The one-class WAR; one VM; the one-class WAR with the SQL that one VM takes, which no server
   * could spare; and the caller itself: the same way in without the database.
   */
  static List<Load> measure(Stack stack) throws IOException, InterruptedException, SQLException {
    var token = Stack.token(Stack.LARGE);
    var withTpm = vm(stack, true);
    writeSql(withTpm);
    var targets =
        List.of(
            target("one-class WAR", Stack.setting("BARE_URL") + "/vm", null),
            target("one VM with a TPM", Stack.api("vms/" + withTpm), token),
            target("one VM without", Stack.api("vms/" + vm(stack, false)), token),
            target("one-class WAR, same SQL", Stack.setting("BARE_URL") + "/vm/sql", null),
            target("who am I (no database)", Stack.api("me"), token));
    for (var target : targets) {
      wrk(target, WARM_SECONDS);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (var target : targets) {
        target.runs().add(wrk(target, SECONDS));
      }
    }
    return targets.stream().map(target -> load(target, targets.get(0))).toList();
  }

  private static String vm(Stack stack, boolean tpm) throws IOException {
    var body = stack.get(Stack.LARGE, "vms?pageSize=1&name=web&sort=name&tpm=" + tpm);
    return first("\"id\":\"([0-9a-f-]{36})\"", body);
  }

  /** For the one-class WAR: the text, and below it the parameters. */
  private static void writeSql(String vm) throws IOException, SQLException {
    try (var connection = Stack.connect()) {
      var sent = new Recorder(connection).one(TenantId.of(Stack.id(Stack.LARGE)), VmId.of(vm));
      var lines = Stream.concat(Stream.of(sent.text()), sent.parameters().stream());
      Files.write(Stack.folder().resolve("one-vm.sql"), lines.map(String::valueOf).toList());
    }
  }

  private static Target target(String title, String url, String token) {
    return new Target(title, url, token, new ArrayList<>());
  }

  private static Run wrk(Target target, int seconds) throws IOException, InterruptedException {
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
    return new Run(
        Double.parseDouble(first("Requests/sec:\\s+([0-9.]+)", output)),
        millis(first("50%\\s+([0-9.]+[a-z]+)", output)),
        millis(first("99%\\s+([0-9.]+[a-z]+)", output)));
  }

  private static double millis(String text) {
    var number = Double.parseDouble(text.replaceAll("[a-z]", ""));
    return text.endsWith("us") ? number / 1000 : text.endsWith("ms") ? number : number * 1000;
  }

  private static Load load(Target target, Target bare) {
    var rate = new Samples();
    var p50 = new Samples();
    var p99 = new Samples();
    var share = new Samples();
    for (int round = 0; round < ROUNDS; round++) {
      var run = target.runs().get(round);
      rate.add(run.perSecond());
      p50.add(run.p50());
      p99.add(run.p99());
      share.add(run.perSecond() / bare.runs().get(round).perSecond());
    }
    return new Load(target.title(), rate.median(), p50.median(), p99.median(), share.median());
  }

  private static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
