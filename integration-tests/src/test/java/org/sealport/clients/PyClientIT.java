package org.sealport.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.services.catalog.ovf.OvaBuilder;

/** pyvcloud, unmodified, against the running portal: the tests in {@code clients/python}. */
class PyClientIT {
  private static final Path SOURCES = Path.of("clients", "python").toAbsolutePath();
  private static final Path ENVIRONMENT =
      Path.of("..", ".sealport", "pyvcloud").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void pyvcloudFindsNothingToComplainAbout() throws IOException {
    Client.requires("python3");
    Client.building(SOURCES).run("./build.sh", ENVIRONMENT.toString()).well();
    var ova = Files.write(folder.resolve("py.ova"), OvaBuilder.vm("py").withTpm().ova());

    Client.in(folder)
        .with("SEALPORT_TEST_OVA", ova.toString())
        .with("PYTHONDONTWRITEBYTECODE", "1")
        .run(
            ENVIRONMENT.resolve("bin/python").toString(),
            SOURCES.resolve("test_pyvcloud.py").toString(),
            "--verbose")
        .well();
  }
}
