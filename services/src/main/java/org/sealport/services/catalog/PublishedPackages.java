package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.PUBLICATION_BUSY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sealport.services.catalog.ovf.DescriptorWriter;
import org.sealport.services.catalog.ovf.OvaWriter;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.VCenterPorts;

/** Published templates as OVA packages: exported when they are asked for, and not kept. */
@ApplicationScoped
public class PublishedPackages {
  /** Each fills the disk with a copy of a template. */
  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE);

  @Inject VCenterPorts ports;
  @Inject UploadStore store;

  @Inject
  @ConfigProperty(name = "sealport.data.dir", defaultValue = "data")
  String data;

  /** Writes the package when its size is known. */
  @FunctionalInterface
  public interface Answer {
    OutputStream begin(long size) throws IOException;
  }

  /**
   * @param tpms whether the subscriber understands TPMs; otherwise it gets the VMs without (R35)
   * @throws org.sealport.domain.shared.SealportException PUBLICATION_BUSY, STORAGE_FULL, or what
   *     the vCenter says
   */
  public void write(PublishedItem item, boolean tpms, Answer answer) throws IOException {
    if (!places.tryAcquire()) {
      throw PUBLICATION_BUSY.with();
    }
    var folder = Files.createDirectories(Path.of(data).resolve("exports")).resolve(random());
    try {
      store.requireRoom(0); // disks are thin: nobody knows how much of them is written
      write(item, tpms, Files.createDirectory(folder), answer);
    } finally {
      places.release();
      clear(folder);
    }
  }

  private void write(PublishedItem item, boolean tpms, Path folder, Answer answer)
      throws IOException {
    var files = new LinkedHashMap<String, Path>();
    var machines = new ArrayList<DescriptorWriter.Machine>();
    for (int i = 0; i < item.machines().size(); i++) {
      var vm = item.machines().get(i);
      var disks = disks(item, i, Files.createDirectory(folder.resolve("vm" + i)), files);
      machines.add(new DescriptorWriter.Machine(vm.name(), vm.hardware(), tpms && vm.tpm(), disks));
    }
    var descriptor = bytes(DescriptorWriter.text(item.name(), machines));
    var manifest = bytes(manifest(descriptor, files));
    var sizes = LongStream.of(descriptor.length, manifest.length);
    for (var file : files.values()) {
      sizes = LongStream.concat(sizes, LongStream.of(Files.size(file)));
    }
    var ova = new OvaWriter(answer.begin(OvaWriter.size(sizes.toArray())));
    ova.file("template.ovf", descriptor.length, new ByteArrayInputStream(descriptor));
    ova.file("template.mf", manifest.length, new ByteArrayInputStream(manifest));
    for (var file : files.entrySet()) {
      try (var in = Files.newInputStream(file.getValue())) {
        ova.file(file.getKey(), Files.size(file.getValue()), in);
      }
    }
    ova.end();
  }

  private List<DescriptorWriter.Disk> disks(
      PublishedItem item, int index, Path folder, Map<String, Path> files) throws IOException {
    var port = ports.to(item.at());
    var key = new OperationKey("export-" + random());
    List<OvfDisk> exported;
    try {
      exported = port.exportDisks(key, item.machines().get(index).moRef(), folder, percent -> {});
    } finally {
      port.undo(key);
    }
    var disks = new ArrayList<DescriptorWriter.Disk>();
    for (int i = 0; i < exported.size(); i++) {
      var disk = exported.get(i);
      var id = "vm%d-disk%d".formatted(index + 1, i + 1);
      if (disk.parts().isEmpty()) {
        disks.add(new DescriptorWriter.Disk(id, disk.capacityBytes(), null, 0, ""));
        continue;
      }
      var file = disk.parts().get(0);
      files.put(id + ".vmdk", file);
      disks.add(
          new DescriptorWriter.Disk(
              id, disk.capacityBytes(), id + ".vmdk", Files.size(file), disk.format()));
    }
    return disks;
  }

  private static String manifest(byte[] descriptor, Map<String, Path> files) throws IOException {
    var text = new StringBuilder();
    text.append(line("template.ovf", sha256().digest(descriptor)));
    for (var file : files.entrySet()) {
      var digest = sha256();
      try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        Files.copy(file.getValue(), sink);
      }
      text.append(line(file.getKey(), digest.digest()));
    }
    return text.toString();
  }

  private static String line(String file, byte[] digest) {
    return "SHA256(" + file + ")= " + HexFormat.of().formatHex(digest) + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String random() {
    return UUID.randomUUID().toString();
  }

  private static void clear(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var found = Files.walk(folder)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
