package org.sealport.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sealport.support.Stack;

/** A client of the compatible API as a program: where it runs, and what it finds there. */
record Client(Path folder, Map<String, String> environment) {
  private static final int LIMIT_MINUTES = 25;

  /** How a program ended. */
  record Ended(int status, String output) {
    /** It found nothing to complain about. */
    Ended well() {
      assertThat(status).as(output).isZero();
      return this;
    }
  }

  /** Trusts the demo's certificate authority, as Go and Python are told to. */
  static Client in(Path folder) {
    var authority = Stack.certificateAuthority().toString();
    return new Client(folder, Map.of("SSL_CERT_FILE", authority, "REQUESTS_CA_BUNDLE", authority));
  }

  /** Trusts what the machine trusts: it fetches a client from its registry. */
  static Client building(Path folder) {
    return new Client(folder, Map.of());
  }

  Client with(String variable, String value) {
    var more = new TreeMap<>(environment);
    more.put(variable, value);
    return new Client(folder, more);
  }

  /** Skips the test where the tool is missing, unless a test that cannot run is to fail. */
  static void requires(String tool) {
    assumeTrue(
        isThere(tool) || "true".equals(System.getenv("SEALPORT_TEST_STRICT")),
        tool + " is not installed");
  }

  private static boolean isThere(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
  }

  Ended run(String... command) {
    try {
      var log = Files.createTempFile("client", ".log");
      var builder = new ProcessBuilder(List.of(command));
      builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      var process = builder.start();
      var ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      assertThat(ended).as("%s ends: %s", List.of(command), Files.readString(log)).isTrue();
      return new Ended(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new IllegalStateException(List.of(command) + " cannot run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
