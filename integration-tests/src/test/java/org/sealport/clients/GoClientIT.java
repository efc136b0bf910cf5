package org.sealport.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.services.catalog.ovf.OvaBuilder;

/** go-vcloud-director, unmodified, against the running portal: the tests in {@code clients/go}. */
class GoClientIT {
  @TempDir Path folder;

  @Test
  void goVcloudDirectorFindsNothingToComplainAbout() throws IOException {
    Client.requires("go");
    var ova = Files.write(folder.resolve("go.ova"), OvaBuilder.vm("go").withTpm().ova());

    Client.in(Path.of("clients", "go"))
        .with("SEALPORT_TEST_OVA", ova.toString())
        .run("go", "test", "-count=1", "./...")
        .well();
  }
}
