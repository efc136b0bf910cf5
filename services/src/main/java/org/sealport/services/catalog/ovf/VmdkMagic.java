package org.sealport.services.catalog.ovf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.sealport.services.catalog.ovf.OvfDescriptor.Compression;

/** Tells a VMDK by its first bytes. */
final class VmdkMagic {
  /**
   * Sparse and stream-optimized; ESX's old sparse; a text descriptor with its extents elsewhere.
   */
  private static final List<String> MAGICS = List.of("KDMV", "COWD", "# Disk DescriptorFile");

  private VmdkMagic() {}

  static boolean present(Path file, Compression compression) throws IOException {
    try (var raw = Files.newInputStream(file);
        var in = compression == Compression.GZIP ? new GZIPInputStream(raw) : raw) {
      return startsLikeOne(in);
    } catch (ZipException | EOFException notGzip) {
      return false;
    }
  }

  private static boolean startsLikeOne(InputStream in) throws IOException {
    var start = new String(in.readNBytes(32), StandardCharsets.ISO_8859_1);
    return MAGICS.stream().anyMatch(start::startsWith);
  }
}
