package org.sealport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** Measures what is asked for and writes {@code results.json} and {@code results.txt}. */
final class Bench {
  private Bench() {}

  /**
   * @param arguments any of lists, calls, start
   */
  public static void main(String[] arguments) throws Exception {
    var asked = Set.of(arguments);
    var stack = new Stack();
    var report = new Report();
    if (asked.contains("lists")) {
      report.lists(Lists.measure(stack));
    }
    if (asked.contains("calls")) {
      report.calls(Calls.measure(stack));
    }
    if (asked.contains("start")) {
      report.start(start("portal"), start("bare"));
    }
    Files.writeString(Stack.folder().resolve("results.txt"), report.text());
    Files.writeString(Stack.folder().resolve("results.json"), report.json());
  }

  /** Seconds, as the launcher wrote them down, one start a line: name and milliseconds. */
  private static double start(String name) throws IOException {
    var samples = new Samples();
    for (var line : lines()) {
      var words = line.split(" ");
      if (words[0].equals(name)) {
        samples.add(Double.parseDouble(words[1]) / 1000);
      }
    }
    return samples.median();
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(Stack.folder().resolve("starts"));
  }
}
