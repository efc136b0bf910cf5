package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.sealport.services.catalog.ovf.DescriptorWriter;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.VCenterPorts;

/**
 * Exports a template as the files of a package: a descriptor that may ask for new TPMs, a manifest,
 * disks. The state of a TPM is in none of them.
 */
@ApplicationScoped
public class TemplateExport {
  static final String DESCRIPTOR = "descriptor.ovf";
  static final String MANIFEST = "descriptor.mf";

  /** Each fills the disk with a copy of a template. */
  private static final int AT_ONCE = 2;

  private final Semaphore places = new Semaphore(AT_ONCE);

  @Inject VCenterPorts ports;

  /**
   * @return false: as many are at work as may be; otherwise {@link #leave} has to follow
   */
  boolean enter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }

  /**
   * @param tpms whether the descriptor asks for TPMs
   * @param folder that is empty
   * @param keys of the operation on each VM
   * @return the files in the order of an archive
   */
  List<Path> write(PublishedItem item, boolean tpms, Path folder, IntFunction<OperationKey> keys)
      throws IOException {
    var files = new ArrayList<Path>();
    var machines = new ArrayList<DescriptorWriter.Machine>();
    for (int i = 0; i < item.machines().size(); i++) {
      var vm = item.machines().get(i);
      var exported = export(item, i, Files.createDirectory(folder.resolve("vm" + i)), keys);
      var disks = disks(exported, "vm" + (i + 1), folder, files);
      machines.add(new DescriptorWriter.Machine(vm.name(), vm.hardware(), tpms && vm.tpm(), disks));
    }
    var descriptor = folder.resolve(DESCRIPTOR);
    Files.writeString(descriptor, DescriptorWriter.text(item.name(), machines));
    files.add(0, descriptor);
    var manifest = folder.resolve(MANIFEST);
    Files.writeString(manifest, manifest(files));
    files.add(1, manifest);
    return files;
  }

  private List<OvfDisk> export(
      PublishedItem item, int index, Path folder, IntFunction<OperationKey> keys) {
    var port = ports.to(item.at());
    var key = keys.apply(index);
    try {
      return port.exportDisks(key, item.machines().get(index).moRef(), folder, percent -> {});
    } finally {
      port.undo(key);
    }
  }

  private static List<DescriptorWriter.Disk> disks(
      List<OvfDisk> exported, String prefix, Path folder, List<Path> files) throws IOException {
    var disks = new ArrayList<DescriptorWriter.Disk>();
    for (int i = 0; i < exported.size(); i++) {
      var disk = exported.get(i);
      var id = prefix + "-disk" + (i + 1);
      if (disk.parts().isEmpty()) {
        disks.add(new DescriptorWriter.Disk(id, disk.capacityBytes(), null, 0, ""));
        continue;
      }
      var file = Files.move(disk.parts().get(0), folder.resolve(id + ".vmdk"));
      files.add(file);
      disks.add(
          new DescriptorWriter.Disk(
              id, disk.capacityBytes(), id + ".vmdk", Files.size(file), disk.format()));
    }
    return disks;
  }

  private static String manifest(List<Path> files) throws IOException {
    var text = new StringBuilder();
    for (var file : files) {
      var digest = sha256();
      try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        Files.copy(file, sink);
      }
      var hex = HexFormat.of().formatHex(digest.digest());
      text.append("SHA256(").append(file.getFileName()).append(")= ").append(hex).append('\n');
    }
    return text.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
