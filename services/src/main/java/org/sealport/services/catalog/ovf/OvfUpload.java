package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.function.LongConsumer;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

/**
 * A package whose files come one by one. Its only state is the folder, so an upload goes on after a
 * restart; {@link OvfPackage#open} ends it.
 */
public final class OvfUpload {
  private final Path folder;
  private final OvfLimits limits;

  /**
   * @param folder the upload's own; created when missing
   */
  public OvfUpload(Path folder, OvfLimits limits) {
    this.folder = folder.toAbsolutePath().normalize();
    this.limits = limits;
  }

  /**
   * Stores one file. A second file of the same name is refused; a failed one leaves nothing, so
   * that it can be sent again.
   *
   * @param href name as in the descriptor
   * @param progress hears how many bytes of this file were read so far
   */
  public OvfPackage.StoredFile put(String href, InputStream in, LongConsumer progress)
      throws IOException {
    var name =
        PackagePath.safe(href)
            .orElseThrow(() -> OvfException.of(OvfProblem.OVA_HOSTILE_NAME, href));
    var target = PackageFolder.open(folder);
    try {
      var metered = new MeteredInput(in, limit(name), progress);
      var content = target.write(name, metered, EnumSet.of(Algorithm.SHA256));
      metered.report();
      return content.toFile();
    } catch (IOException | RuntimeException | Error e) {
      target.discard(e);
      throw e;
    }
  }

  private long limit(String name) throws IOException {
    if (PackagePath.isDescriptor(name)) {
      return limits.descriptorBytes();
    }
    if (PackagePath.isManifest(name)) {
      return OvfLimits.MANIFEST_BYTES;
    }
    try (var present = Files.walk(folder)) {
      return limits.totalBytes()
          - present.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
