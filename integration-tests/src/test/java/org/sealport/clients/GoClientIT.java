package org.sealport.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealport.services.catalog.ovf.OvaBuilder;
import org.sealport.support.Cloud;
import org.sealport.support.SimulatedCloud;

/**
 * go-vcloud-director, unmodified, against the running portal: the tests in {@code clients/go}, and
 * in {@code clients/go3} those of what only its newest major version does.
 */
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

  @Test
  void itsNewestMajorVersionRegistersAVCenter() {
    Client.requires("go");
    var name = Cloud.unique("vc");
    var started =
        SimulatedCloud.start(name, "8.0.3", List.of(SimulatedCloud.store("ssd", name)), List.of());

    Client.in(Path.of("clients", "go3"))
        .with("SEALPORT_TEST_VCENTER", started.get("url").asText())
        .run("go", "test", "-count=1", "./...")
        .well();
  }
}
