package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Packages that real tools wrote, out of the Go modules that {@code src/test/go/go.mod} pins. Go
 * fetches them into its module cache and checks their sums.
 */
final class GoFixtures {
  static final String GOVMOMI = "github.com/vmware/govmomi";
  static final String VCLOUD_DIRECTOR = "github.com/vmware/go-vcloud-director/v2";

  private static final Pattern DIR = Pattern.compile("\"Dir\"\\s*:\\s*\"([^\"]+)\"");
  private static final int PATIENCE_MINUTES = 5;
  private static final Map<String, Path> MODULES = new ConcurrentHashMap<>();

  private GoFixtures() {}

  /** The folder of a module. */
  static Path module(String path) {
    return MODULES.computeIfAbsent(path, GoFixtures::download);
  }

  /** All files of a module whose name ends so, sorted. */
  static List<Path> files(String module, String ending) {
    try (Stream<Path> found = Files.walk(module(module))) {
      return found
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path download(String module) {
    try {
      var errors = Files.createTempFile("go", ".log");
      var go =
          new ProcessBuilder("go", "mod", "download", "-json", module)
              .directory(Path.of("src/test/go").toFile())
              .redirectError(errors.toFile())
              .start();
      var answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!go.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || go.exitValue() != 0) {
        throw new IllegalStateException(
            "Go could not fetch " + module + ": " + answer + Files.readString(errors));
      }
      Files.delete(errors);
      var dir = DIR.matcher(answer);
      if (!dir.find()) {
        throw new IllegalStateException("Go does not say where " + module + " is: " + answer);
      }
      return Path.of(dir.group(1));
    } catch (IOException e) {
      throw new IllegalStateException(
          "These tests read packages of real tools from Go modules: install Go 1.25 or newer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
