package org.sealport.lab.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.services.vcenter.Connection;

/**
 * The demo's vCenters that are simulators and not the lab's: those named in what the simulator
 * prints at its start.
 */
@ApplicationScoped
public class DemoSimulators {
  @Inject
  @ConfigProperty(name = "sealport.demo.simulators")
  Optional<String> file;

  /** What a simulator says of one of its vCenters. */
  public record Simulated(
      String name, String url, String user, String password, String thumbprintSha256) {}

  /** What a simulator prints. */
  public record Printed(List<Simulated> instances) {}

  /** Empty for a vCenter of the lab. */
  public Optional<Connection> connection(String vCenter) {
    return file.flatMap(
        name ->
            read(Path.of(name)).instances().stream()
                .filter(each -> each.name().equals(vCenter))
                .findFirst()
                .map(DemoSimulators::connection));
  }

  private static Connection connection(Simulated to) {
    return new Connection(
        to.url(), to.user(), to.password(), to.thumbprintSha256(), Connection.Placement.ANY);
  }

  private static Printed read(Path file) {
    try {
      return new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(file.toFile(), Printed.class);
    } catch (IOException e) {
      throw new UncheckedIOException("no simulators in " + file, e);
    }
  }
}
