package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.function.LongConsumer;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

/**
 * A package whose files come one by one. Its only state is the folder, so an upload goes on after a
 * restart; {@link OvfPackage#open} ends it. A file is in the folder whole or not at all: until it
 * is complete it lies beside the folder, also when the process is killed.
 */
public final class OvfUpload {
  private final Path folder;
  private final OvfLimits limits;

  /**
   * @param folder the upload's own, in a parent of its own; created when missing
   */
  public OvfUpload(Path folder, OvfLimits limits) {
    this.folder = folder.toAbsolutePath().normalize();
    this.limits = limits;
  }

  /**
   * Stores one file; sent again, it takes the place of the first.
   *
   * @param href name as in the descriptor
   * @param progress hears how many bytes of this file were read so far
   * @throws OvfException OVA_HOSTILE_NAME, OVF_NAME_UNSUPPORTED, OVA_DUPLICATE_NAME (a folder has
   *     this name), OVF_TOO_LARGE
   */
  public OvfPackage.StoredFile put(String href, InputStream in, LongConsumer progress)
      throws IOException {
    var name =
        PackagePath.safe(href)
            .orElseThrow(() -> OvfException.of(OvfProblem.OVA_HOSTILE_NAME, href));
    var target = PackageFolder.resolve(folder, name);
    Files.createDirectories(folder);
    var part = Files.createTempFile(folder.getParent(), "upload", ".part");
    try {
      var stored = receive(name, new MeteredInput(in, limit(name, target), progress), part);
      Files.createDirectories(target.getParent());
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return stored.toFile();
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      throw OvfException.of(OvfProblem.OVA_DUPLICATE_NAME, name);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static StoredContent receive(String name, MeteredInput in, Path part) throws IOException {
    try (var out = Files.newOutputStream(part)) {
      var stored = StoredContent.copy(name, in, out, EnumSet.of(Algorithm.SHA256));
      in.report();
      return stored;
    }
  }

  private long limit(String name, Path target) throws IOException {
    if (PackagePath.isDescriptor(name)) {
      return limits.descriptorBytes();
    }
    if (PackagePath.isManifest(name)) {
      return OvfLimits.MANIFEST_BYTES;
    }
    try (var present = Files.walk(folder)) {
      return limits.totalBytes()
          - present
              .filter(file -> Files.isRegularFile(file) && !file.equals(target))
              .mapToLong(file -> file.toFile().length())
              .sum();
    }
  }
}
