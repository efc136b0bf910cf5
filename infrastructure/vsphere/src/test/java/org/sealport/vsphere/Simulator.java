package org.sealport.vsphere;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The simulator of {@code integration-tests/vcsim}: one process for this JVM, with as many vCenters
 * as are added to it. It ends with the JVM.
 */
public final class Simulator {
  private static final int BUILD_MINUTES = 10;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Simulator RUNNING = start();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final URI control;

  private Simulator(Process process, URI control) {
    this.process = process;
    this.control = control;
  }

  public static Simulator running() {
    return RUNNING;
  }

  private static Simulator start() {
    try {
      var errors = Files.createTempFile("vcsim", ".log");
      var process =
          new ProcessBuilder(program(), "-config", "-").redirectError(errors.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      try (var in = process.getOutputStream()) {
        in.write("{\"instances\": []}".getBytes(StandardCharsets.UTF_8));
      }
      var line = process.inputReader().readLine();
      if (line == null) {
        throw new IllegalStateException("vcsim does not start: " + Files.readString(errors));
      }
      return new Simulator(process, URI.create(JSON.readTree(line).get("control").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the folder of each module whose tests use it. */
  private static Path sources() {
    return Stream.of("vcsim", "../../integration-tests/vcsim")
        .map(Path::of)
        .filter(folder -> Files.exists(folder.resolve("go.mod")))
        .findFirst()
        .orElseThrow();
  }

  /** Built by Go, whose cache makes a second build short, unless the property names a built one. */
  private static String program() throws IOException {
    var built = System.getProperty("sealport.vcsim");
    if (built != null) {
      return built;
    }
    var program = Path.of("target/vcsim").toAbsolutePath();
    try {
      var go =
          new ProcessBuilder("go", "build", "-o", program.toString(), ".")
              .directory(sources().toFile())
              .inheritIO()
              .start();
      if (!go.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || go.exitValue() != 0) {
        throw new IllegalStateException("Go cannot build the simulator: it needs Go 1.25 or newer");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return program.toString();
  }

  long pid() {
    return process.pid();
  }

  public JsonNode get(String path) {
    return send(HttpRequest.newBuilder(control.resolve(path)).GET());
  }

  public JsonNode post(String path, Map<String, ?> body) {
    return send(HttpRequest.newBuilder(control.resolve(path)).POST(json(body)));
  }

  public JsonNode put(String path, Map<String, ?> body) {
    return send(HttpRequest.newBuilder(control.resolve(path)).PUT(json(body)));
  }

  public JsonNode delete(String path) {
    return send(HttpRequest.newBuilder(control.resolve(path)).DELETE());
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    try {
      return BodyPublishers.ofString(JSON.writeValueAsString(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
