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
import java.util.function.Predicate;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tenant.TenantId;

/**
 * Packages of templates on this machine's disk, until they are given up: one folder for each
 * template, in it one for what it held when it was exported.
 */
@ApplicationScoped
public class DownloadStore {
  /** What nobody gave up goes when the next package is made. */
  private static final Duration KEPT = Duration.ofDays(1);

  private static final String INCOMING = "incoming-";

  @Inject UploadStore uploads;

  /** Writes the files of a package into an empty folder. */
  @FunctionalInterface
  interface Writing {
    List<Path> into(Path folder) throws IOException;
  }

  /**
   * The folder of a template's packages: its owner's, and one for each other organization that it
   * is shared with, so that none takes away what another one fetches.
   */
  static String place(Template template, TenantId by) {
    return template.tenant().equals(by) ? template.id().toString() : template.id() + "-" + by;
  }

  /**
   * A package to make.
   *
   * @param run tells those apart that are made at once
   */
  record Making(String place, String revision, String run) {}

  /** Written beside and moved when whole: a killed server leaves no half package. */
  void make(Making making, Writing writing) throws IOException {
    clearOld();
    uploads.requireRoom(0); // disks are thin: nobody knows how much of them is written
    var folder = of(making.place());
    var incoming = folder.resolve(INCOMING + making.run());
    clear(folder, old -> old.equals(incoming) || !isIncoming(old));
    writing.into(Files.createDirectories(incoming));
    clear(folder, old -> !isIncoming(old));
    Files.move(incoming, folder.resolve(making.revision()));
  }

  private static boolean isIncoming(Path folder) {
    return folder.getFileName().toString().startsWith(INCOMING);
  }

  private static void clear(Path parent, Predicate<Path> which) throws IOException {
    try (var all = Files.list(Files.createDirectories(parent))) {
      for (var folder : (Iterable<Path>) all.filter(which)::iterator) {
        UploadStore.clear(folder);
      }
    }
  }

  /** Empty: there is no package of this revision. */
  List<Path> files(String place, String revision) {
    var folder = of(place).resolve(revision);
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
  void forget(String place) {
    try {
      UploadStore.clear(of(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one run left half made. */
  void forget(String place, String run) {
    forget(place + "/" + INCOMING + run);
  }

  /** Of a template that is gone: everybody's. */
  void forget(TemplateId id) {
    try {
      clear(root(), folder -> folder.getFileName().toString().startsWith(id.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clearOld() throws IOException {
    var before = Instant.now().minus(KEPT);
    clear(root(), folder -> folder.toFile().lastModified() < before.toEpochMilli());
  }

  private Path of(String place) {
    return root().resolve(place);
  }

  private Path root() {
    return uploads.data().resolve("downloads");
  }
}
