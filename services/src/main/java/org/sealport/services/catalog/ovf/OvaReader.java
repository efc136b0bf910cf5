package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Unpacks an OVA archive while it arrives, and checks it. */
public final class OvaReader {
  private final OvfLimits limits;

  public OvaReader(OvfLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads the archive to its end and writes its files to a folder. After any failure the folder is
   * as before.
   *
   * @param in not closed
   * @param folder new or empty
   * @param progress hears how many bytes were read so far
   * @throws OvfException when the package is refused
   * @throws IOException when the sender went away or the disk is full
   */
  public OvfPackage read(InputStream in, Path folder, LongConsumer progress) throws IOException {
    var target = PackageFolder.prepare(folder);
    try {
      var metered = new MeteredInput(in, limits.totalBytes(), progress);
      var read = unpack(new TarReader(metered, limits.entries()), target);
      metered.report();
      return read;
    } catch (IOException | RuntimeException | Error e) {
      target.discard(e);
      throw e;
    }
  }

  private OvfPackage unpack(TarReader tar, PackageFolder target) throws IOException {
    var assembly = new PackageAssembly(target.path(), limits);
    for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
      var found = entry.get();
      if (found.isFolder()) {
        requireHarmless(found.name());
      } else if (found.isFile()) {
        var name = assembly.expect(found.name(), found.size());
        assembly.add(target.write(name, tar.content(), assembly.algorithms(name)));
      } else {
        throw OvfException.of(
            OvfProblem.OVA_ENTRY_REFUSED, found.name(), String.valueOf(found.type()));
      }
    }
    return assembly.finish();
  }

  /**
   * {@code tar cf x.ova .} writes an entry for the folder itself; folders of files make themselves.
   */
  private static void requireHarmless(String folder) {
    var name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    if (!name.equals(".") && PackagePath.safe(name).isEmpty()) {
      throw OvfException.of(OvfProblem.OVA_HOSTILE_NAME, folder);
    }
  }
}
