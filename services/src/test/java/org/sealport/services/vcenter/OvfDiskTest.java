package org.sealport.services.vcenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One logical disk, however its package cuts and packs it. */
class OvfDiskTest {
  private static final long CAPACITY = 1L << 20;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} bytes in chunks of {1}, gzip: {2}")
  @CsvSource({"1000, 1000, false", "1000, 1, false", "70000, 999, false", "70000, 999, true"})
  void partsAreOneStreamInTheirOrder(int size, int chunk, boolean gzip) throws IOException {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    var disk = new OvfDisk(parts(gzip ? packed(content) : content, chunk), gzip, CAPACITY, "vmdk");

    try (var in = disk.open()) {
      assertThat(in.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void aBlankDiskIsAnEmptyStream() throws IOException {
    try (var in = OvfDisk.blank(CAPACITY).open()) {
      assertThat(in.read()).isNegative();
    }
  }

  @Test
  void aDiskThatUnpacksToMoreThanItsCapacityFails() throws IOException {
    var bomb = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bomb)) {
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        gzip.write(zeros);
      }
    }
    var disk = new OvfDisk(parts(bomb.toByteArray(), 4096), true, CAPACITY, "vmdk");

    try (var in = disk.open()) {
      assertThatThrownBy(() -> in.transferTo(ByteArrayOutputStream.nullOutputStream()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("capacity");
    }
  }

  @Test
  void aCutGzipStreamFails() throws IOException {
    var whole = packed(new byte[5000]);
    var disk = new OvfDisk(parts(Arrays.copyOf(whole, 20), 7), true, CAPACITY, "vmdk");

    try (var in = disk.open()) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(EOFException.class);
    }
  }

  private static byte[] packed(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private List<Path> parts(byte[] content, int chunk) throws IOException {
    var parts = new ArrayList<Path>();
    for (int at = 0; at < content.length; at += chunk) {
      var part = folder.resolve("disk.vmdk.%09d".formatted(parts.size()));
      Files.write(part, Arrays.copyOfRange(content, at, Math.min(at + chunk, content.length)));
      parts.add(part);
    }
    return parts;
  }
}
