package org.sealport.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealport.support.Stack;

/** go-vcloud-director, unmodified, against the running portal: the tests in {@code clients/go}. */
class GoClientIT {
  private static final Path MODULE = Path.of("clients", "go");
  private static final int LIMIT_MINUTES = 20;

  @Test
  void goVcloudDirectorFindsNothingToComplainAbout() throws IOException, InterruptedException {
    assumeTrue(
        isGoThere() || "true".equals(System.getenv("SEALPORT_TEST_STRICT")), "go is not installed");
    var log = Files.createTempFile("go-client", ".log");
    var go = new ProcessBuilder(List.of("go", "test", "-count=1", "./..."));
    go.directory(MODULE.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
    go.environment().put("SSL_CERT_FILE", Stack.certificateAuthority().toString());
    var process = go.start();

    var ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);

    assertThat(ended).as("the clients' tests end: %s", log).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static boolean isGoThere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
  }
}
