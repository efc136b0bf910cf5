package org.sealport.lab.tpm;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds and runs the programs of the swtpm packages. */
final class Tools {

  /** All that a tool gets to see; the portal's own environment holds passwords. */
  private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "TMPDIR", "LANG");

  private Tools() {}

  static Optional<Path> find(String program) {
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    var folders =
        Stream.concat(
            Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/bin", "/usr/local/bin"));
    return folders
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program).toAbsolutePath())
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Path require(String program) {
    return find(program).orElseThrow(() -> failed(program + " is not installed"));
  }

  /**
   * Runs a program to its end. A secret goes in through a pipe, so that it is never in a file or on
   * a command line.
   *
   * @return what it wrote
   */
  static String run(List<String> command, byte[] secretInput, Duration limit) {
    try {
      var output = Files.createTempFile("sealport-tool", ".log");
      try {
        var builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().retainAll(ENVIRONMENT);
        var process = builder.start();
        try (var in = process.getOutputStream()) {
          in.write(secretInput);
        }
        await(process, command.get(0), output, limit);
        return Files.readString(output, StandardCharsets.UTF_8);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(command.get(0) + " did not run", e);
    }
  }

  private static void await(Process process, String name, Path output, Duration limit)
      throws IOException {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw failed(name + " did not end within " + limit.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new LabTpmException(LabTpmException.Kind.EMULATOR_FAILED, name + " was interrupted", e);
    }
    if (process.exitValue() != 0) {
      var said = Files.readString(output, StandardCharsets.UTF_8).strip();
      throw failed(name + " ended with " + process.exitValue() + ": " + said);
    }
  }

  static LabTpmException failed(String message) {
    return new LabTpmException(LabTpmException.Kind.EMULATOR_FAILED, message);
  }
}
