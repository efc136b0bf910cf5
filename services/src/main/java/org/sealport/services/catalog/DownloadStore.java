package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.sealport.domain.catalog.TemplateId;

/**
 * Packages of templates on this machine's disk, until they are given up: one folder for each
 * template, in it one for what it held when it was exported.
 */
@ApplicationScoped
public class DownloadStore {
  /** What nobody gave up goes when the next package is made. */
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject UploadStore uploads;

  /** Writes the files of a package into an empty folder. */
  @FunctionalInterface
  interface Writing {
    List<Path> into(Path folder) throws IOException;
  }

  /** Written beside and moved when whole: a killed server leaves no half package. */
  void make(PublishedItem item, Writing writing) throws IOException {
    clearOld();
    uploads.requireRoom(0); // disks are thin: nobody knows how much of them is written
    var incoming = of(item.id()).resolve("incoming");
    UploadStore.clear(of(item.id()));
    writing.into(Files.createDirectories(incoming));
    Files.move(incoming, of(item.id()).resolve(item.revision()));
  }

  /** Empty: there is no package of this revision. */
  List<Path> files(TemplateId id, String revision) {
    var folder = of(id).resolve(revision);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).sorted(inOrderOfAnArchive()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Readers judge a package by what comes first. */
  private static Comparator<Path> inOrderOfAnArchive() {
    var first = List.of(TemplateExport.MANIFEST, TemplateExport.DESCRIPTOR);
    return Comparator.<Path>comparingInt(file -> -first.indexOf(file.getFileName().toString()))
        .thenComparing(Comparator.naturalOrder());
  }

  /** None is a success. */
  void forget(TemplateId id) {
    try {
      UploadStore.clear(of(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clearOld() throws IOException {
    var before = Instant.now().minus(KEPT);
    try (var all = Files.list(Files.createDirectories(root()))) {
      for (var folder : (Iterable<Path>) all::iterator) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
          UploadStore.clear(folder);
        }
      }
    }
  }

  private Path of(TemplateId id) {
    return root().resolve(id.toString());
  }

  private Path root() {
    return uploads.data().resolve("downloads");
  }
}
