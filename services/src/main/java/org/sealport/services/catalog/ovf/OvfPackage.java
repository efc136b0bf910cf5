package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.sealport.services.catalog.ovf.OvfDescriptor.File;

/**
 * A package that lies complete in a folder and passed every check.
 *
 * @param descriptorName name of the descriptor's file in the folder
 * @param files all files in the folder, in the order they came
 * @param parts the files that make up each {@link File}, by its id: one, or several when it is cut
 *     into chunks
 * @param unreferenced files that the descriptor does not mention; they are ignored
 * @param unverified files without a digest in the manifest; all of them when there is no manifest
 */
public record OvfPackage(
    Path folder,
    String descriptorName,
    OvfDescriptor descriptor,
    List<StoredFile> files,
    Map<String, List<StoredFile>> parts,
    List<String> unreferenced,
    List<String> unverified) {

  /**
   * A file in the folder, by its name relative to it.
   *
   * @param sha256 empty when the content was not read
   */
  public record StoredFile(String name, long size, String sha256) {}

  public OvfPackage {
    files = List.copyOf(files);
    parts = Map.copyOf(parts);
    unreferenced = List.copyOf(unreferenced);
    unverified = List.copyOf(unverified);
  }

  /** The stored parts of a file of the descriptor, in order. */
  public List<StoredFile> partsOf(File file) {
    return parts.get(file.id());
  }

  public long size() {
    return files.stream().mapToLong(StoredFile::size).sum();
  }

  /**
   * Checks a folder whose files came one by one. Changes nothing in it.
   *
   * @param progress hears how many bytes were read so far
   * @throws OvfException when the package is refused, for instance because files are missing yet
   */
  public static OvfPackage open(Path folder, OvfLimits limits, LongConsumer progress)
      throws IOException {
    var assembly = new PackageAssembly(folder, limits);
    long before = 0;
    for (var name : names(folder, limits)) {
      var file = folder.resolve(name);
      var plain = assembly.expect(name, Files.size(file));
      long read = before;
      long left = limits.totalBytes() - read;
      try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        var metered = new MeteredInput(in, left, bytes -> progress.accept(read + bytes));
        var content =
            StoredContent.copy(
                plain, metered, OutputStream.nullOutputStream(), assembly.algorithms(plain));
        metered.report();
        assembly.add(content);
        before += content.size();
      }
    }
    return assembly.finish();
  }

  /**
   * Judges a folder by its descriptor and the names, sizes and first bytes of its files: quick, but
   * checksums are left to {@link #open}.
   *
   * @throws OvfException when the package is refused, for instance because files are missing yet
   */
  public static OvfPackage survey(Path folder, OvfLimits limits) throws IOException {
    var assembly = new PackageAssembly(folder, limits);
    for (var name : names(folder, limits)) {
      long size = Files.size(folder.resolve(name));
      assembly.add(StoredContent.unread(assembly.expect(name, size), size));
    }
    return assembly.finish();
  }

  /** Descriptor and manifest first, so that the rest is judged and hashed as they say. */
  private static List<String> names(Path folder, OvfLimits limits) throws IOException {
    var first = new ArrayList<String>();
    var rest = new ArrayList<String>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (var path : (Iterable<Path>) found.sorted()::iterator) {
        var name = folder.relativize(path).toString().replace('\\', '/');
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          var early = PackagePath.isDescriptor(name) || PackagePath.isManifest(name);
          (early ? first : rest).add(name);
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          throw OvfException.of(OvfProblem.OVA_ENTRY_REFUSED, name, "link");
        }
        if (first.size() + rest.size() > limits.entries()) {
          throw OvfException.of(OvfProblem.OVA_TOO_MANY_ENTRIES, limits.entries());
        }
      }
    }
    first.addAll(rest);
    return first;
  }
}
