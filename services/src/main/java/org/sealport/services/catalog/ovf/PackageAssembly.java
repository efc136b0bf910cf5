package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealport.services.catalog.ovf.OvfDescriptor.File;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;
import org.sealport.services.catalog.ovf.OvfManifest.Digest;

/** Puts a package together file by file, whichever way the files come, and judges the whole. */
final class PackageAssembly {
  private final Path folder;
  private final OvfLimits limits;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, StoredContent> stored = new LinkedHashMap<>();
  private final Findings findings = new Findings();
  private String descriptorName = "";
  private OvfDescriptor descriptor;
  private String manifestName = "";
  private OvfManifest manifest = new OvfManifest(Map.of());

  PackageAssembly(Path folder, OvfLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** Judges a file by its name and size, before a byte of it is written; gives its plain name. */
  String expect(String rawName, long size) {
    var name =
        PackagePath.safe(rawName)
            .orElseThrow(() -> OvfException.of(OvfProblem.OVA_HOSTILE_NAME, rawName));
    if (!seen.add(PackagePath.folded(name))) {
      throw OvfException.of(OvfProblem.OVA_DUPLICATE_NAME, name);
    }
    if (PackagePath.isDescriptor(name)) {
      refuseSecond(OvfProblem.OVF_DESCRIPTOR_AMBIGUOUS, descriptorName, name);
      descriptorName = name;
      refuseLarge("descriptor", size, limits.descriptorBytes());
    } else if (PackagePath.isManifest(name)) {
      refuseSecond(OvfProblem.OVF_MANIFEST_AMBIGUOUS, manifestName, name);
      manifestName = name;
      refuseLarge("manifest", size, OvfLimits.MANIFEST_BYTES);
    } else {
      refuseWrongSize(name, size);
    }
    return name;
  }

  private static void refuseSecond(OvfProblem problem, String first, String second) {
    if (!first.isEmpty()) {
      throw OvfException.of(problem, first, second);
    }
  }

  private static void refuseLarge(String what, long size, long limit) {
    if (size > limit) {
      throw OvfException.of(OvfProblem.OVF_TOO_LARGE, what, limit);
    }
  }

  /** Early, so that nobody waits for gigabytes that are then refused. */
  private void refuseWrongSize(String name, long size) {
    if (descriptor == null) {
      return;
    }
    for (var file : descriptor.files()) {
      if (!file.chunked() && stated(file) && file.size() != size && namesOf(file).contains(name)) {
        throw OvfException.of(OvfProblem.OVF_FILE_SIZE_MISMATCH, name, file.size(), size);
      }
    }
  }

  /** Until the manifest is known, a file is hashed in every way that one might ask for. */
  Set<Algorithm> algorithms(String name) {
    if (manifestName.isEmpty() || name.equals(manifestName)) {
      return EnumSet.allOf(Algorithm.class);
    }
    var wanted = EnumSet.of(Algorithm.SHA256);
    digestOf(name).map(Digest::algorithm).ifPresent(wanted::add);
    return wanted;
  }

  /** Takes a file that was written or found; a bad descriptor is refused at once. */
  void add(StoredContent content) throws IOException {
    stored.put(content.name(), content);
    if (content.name().equals(descriptorName)) {
      try (var in = Files.newInputStream(folder.resolve(descriptorName))) {
        descriptor = DescriptorReader.read(in, limits);
      }
    } else if (content.name().equals(manifestName)) {
      manifest = OvfManifest.parse(manifestName, Files.readAllBytes(folder.resolve(manifestName)));
    }
  }

  /** The package, when nothing speaks against it. */
  OvfPackage finish() throws IOException {
    if (descriptor == null) {
      throw OvfException.of(OvfProblem.OVF_DESCRIPTOR_MISSING);
    }
    var parts = new LinkedHashMap<String, List<OvfPackage.StoredFile>>();
    for (var file : descriptor.files()) {
      parts.put(file.id(), checkFile(file));
    }
    checkManifest();
    checkDisks(parts);
    findings.throwIfAny();
    return new OvfPackage(
        folder,
        descriptorName,
        descriptor,
        stored.values().stream().map(StoredContent::toFile).toList(),
        parts,
        unreferenced(parts),
        unverified());
  }

  private List<OvfPackage.StoredFile> checkFile(File file) {
    var parts = file.chunked() ? chunks(file) : whole(file);
    long size = parts.stream().mapToLong(OvfPackage.StoredFile::size).sum();
    if (parts.isEmpty()) {
      findings.add(OvfProblem.OVF_FILE_MISSING, file.href());
    } else if (stated(file) && size != file.size()) {
      findings.add(OvfProblem.OVF_FILE_SIZE_MISMATCH, file.href(), file.size(), size);
    }
    return parts;
  }

  private static boolean stated(File file) {
    return file.size() != File.UNSTATED;
  }

  private List<OvfPackage.StoredFile> whole(File file) {
    return find(namesOf(file)).map(StoredContent::toFile).stream().toList();
  }

  /**
   * DSP0243 7.1: {@code href.000000000}, {@code href.000000001} and so on; one part may be whole.
   */
  private List<OvfPackage.StoredFile> chunks(File file) {
    var parts = new ArrayList<OvfPackage.StoredFile>();
    for (var part = chunk(file, 0); part.isPresent(); part = chunk(file, parts.size())) {
      parts.add(part.get().toFile());
    }
    return parts.isEmpty() ? whole(file) : parts;
  }

  private Optional<StoredContent> chunk(File file, int number) {
    var suffix = ".%09d".formatted(number);
    return find(namesOf(file).stream().map(name -> name + suffix).toList());
  }

  private Optional<StoredContent> find(List<String> names) {
    return names.stream().filter(stored::containsKey).findFirst().map(stored::get);
  }

  /** An href is relative to the descriptor, not to the package. */
  private List<String> namesOf(File file) {
    var base = PackagePath.folderOf(descriptorName);
    return PackagePath.spellings(file.href()).stream().map(name -> base + name).toList();
  }

  private void checkManifest() {
    manifest
        .digests()
        .forEach(
            (written, digest) -> {
              var file = find(manifestSpellings(written));
              if (file.isEmpty()) {
                findings.add(OvfProblem.OVF_FILE_MISSING, written);
              } else if (file.get().isRead()
                  && !digest.hex().equals(file.get().digests().get(digest.algorithm()))) {
                findings.add(OvfProblem.OVF_CHECKSUM_MISMATCH, written, digest.algorithm());
              }
            });
  }

  private List<String> manifestSpellings(String written) {
    var base = PackagePath.folderOf(manifestName);
    return PackagePath.spellings(written).stream().map(name -> base + name).toList();
  }

  private Optional<Digest> digestOf(String name) {
    return manifest.digests().entrySet().stream()
        .filter(entry -> manifestSpellings(entry.getKey()).contains(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void checkDisks(Map<String, List<OvfPackage.StoredFile>> parts) throws IOException {
    var files = new LinkedHashMap<String, File>();
    descriptor.files().forEach(file -> files.put(file.id(), file));
    for (var disk : descriptor.disks()) {
      if (!disk.parentRef().isEmpty()) {
        findings.add(OvfProblem.OVF_DISK_CHAINED, disk.id(), disk.parentRef());
      }
      var content = parts.getOrDefault(disk.fileRef(), List.of());
      if (!content.isEmpty()) {
        var first = content.get(0).name();
        var compression = files.get(disk.fileRef()).compression();
        if (!VmdkMagic.present(folder.resolve(first), compression)) {
          findings.add(OvfProblem.OVF_FILE_NOT_A_DISK, first);
        }
      }
    }
  }

  private List<String> unreferenced(Map<String, List<OvfPackage.StoredFile>> parts) {
    var others = new ArrayList<>(stored.keySet());
    parts.values().forEach(files -> files.forEach(file -> others.remove(file.name())));
    others.removeIf(
        name ->
            name.equals(descriptorName)
                || name.equals(manifestName)
                || PackagePath.isCertificate(name));
    return others;
  }

  private List<String> unverified() {
    return stored.keySet().stream()
        .filter(name -> !name.equals(manifestName) && !PackagePath.isCertificate(name))
        .filter(name -> digestOf(name).isEmpty())
        .toList();
  }
}
