package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

/**
 * The folder that an upload is written to; remembers what it made, so that a refusal leaves no
 * trace.
 */
final class PackageFolder {
  private final Path folder;
  private final Deque<Path> made = new ArrayDeque<>();

  private PackageFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder may exist, but then it is empty: nobody else's file is ever touched. */
  static PackageFolder prepare(Path folder) throws IOException {
    var prepared = new PackageFolder(folder.toAbsolutePath().normalize());
    prepared.makeFolders(prepared.folder);
    try (var present = Files.list(prepared.folder)) {
      if (present.findAny().isPresent()) {
        throw new FileAlreadyExistsException(folder.toString(), null, "is not empty");
      }
    }
    return prepared;
  }

  Path path() {
    return folder;
  }

  /** Writes a file under a name that {@link PackagePath} found safe. */
  StoredContent write(String name, InputStream content, Set<Algorithm> algorithms)
      throws IOException {
    var target = resolve(folder, name);
    try {
      makeFolders(target.getParent());
      try (var out = create(target)) {
        return StoredContent.copy(name, content, out, algorithms);
      }
    } catch (FileAlreadyExistsException e) {
      throw OvfException.of(OvfProblem.OVA_DUPLICATE_NAME, name);
    }
  }

  /** The path of a file in a folder; a second guard behind {@link PackagePath}. */
  static Path resolve(Path folder, String name) {
    try {
      var target = folder.resolve(name).normalize();
      if (!target.startsWith(folder) || target.equals(folder)) {
        throw OvfException.of(OvfProblem.OVA_HOSTILE_NAME, name);
      }
      return target;
    } catch (InvalidPathException e) {
      throw OvfException.of(OvfProblem.OVF_NAME_UNSUPPORTED, name);
    }
  }

  /** CREATE_NEW neither overwrites nor follows a link. */
  private OutputStream create(Path target) throws IOException {
    var out =
        Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    made.push(target);
    return out;
  }

  private void makeFolders(Path wanted) throws IOException {
    if (wanted == null || Files.isDirectory(wanted)) {
      return;
    }
    makeFolders(wanted.getParent());
    Files.createDirectory(wanted);
    made.push(wanted);
  }

  /** Takes back everything written; what cannot be deleted is told with the cause. */
  void discard(Throwable cause) {
    while (!made.isEmpty()) {
      try {
        Files.deleteIfExists(made.pop());
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }
}
