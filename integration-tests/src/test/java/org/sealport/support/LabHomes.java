package org.sealport.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the lab keeps its VMs. They come and go meanwhile: a walk through all files would trip. */
final class LabHomes {
  static final String SHEET = "vm.json";

  private LabHomes() {}

  /** Of all VMs in all vCenters, templates included. */
  static Stream<Path> all() {
    return vms().flatMap(vms -> children(vms).stream()).filter(LabHomes::isWhole);
  }

  /** Of the VM with this reference. */
  static Path of(String moRef) {
    return vms()
        .map(vms -> vms.resolve(moRef))
        .filter(LabHomes::isWhole)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no vCenter has " + moRef));
  }

  static List<Path> children(Path folder) {
    try (var found = Files.list(folder)) {
      return found.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> vms() {
    return children(Stack.home().resolve("lab/vcenters")).stream()
        .map(vCenter -> vCenter.resolve("vms"))
        .filter(Files::isDirectory);
  }

  private static boolean isWhole(Path home) {
    return Files.exists(home.resolve(SHEET));
  }
}
