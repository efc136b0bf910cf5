package org.sealport.bench;

import java.io.IOException;
import java.nio.file.Files;
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

  /**
   * As the launcher wrote them down, one start a line: name, milliseconds, and milliseconds of
   * processor time, which other work on the machine changes less.
   */
  private static Report.Start start(String name) throws IOException {
    var seconds = new Samples();
    var processor = new Samples();
    for (var line : Files.readAllLines(Stack.folder().resolve("starts"))) {
      var words = line.split(" ");
      if (words[0].equals(name)) {
        seconds.add(Double.parseDouble(words[1]) / 1000);
        processor.add(Double.parseDouble(words[2]) / 1000);
      }
    }
    return new Report.Start(seconds.median(), processor.median());
  }
}
