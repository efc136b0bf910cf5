package org.sealport.lab;

import java.nio.file.Path;
import java.util.Optional;
import org.sealport.domain.shared.Sha256;
import org.sealport.lab.tpm.PrivateFiles;
import org.sealport.services.vcenter.OperationKey;

/**
 * Which operation keys were used, and what came of them: one file per key.
 *
 * <p>An entry is written after the change. Where a crash comes in between, the change itself tells:
 * a VM's reference derives from the key that made it, and a VM names the key that changed it last.
 */
final class Journal {

  /**
   * What came of a key.
   *
   * @param undone true: it was taken back and must not be used again
   */
  record Entry(String key, LabOperation operation, LabVm.Place place, boolean undone) {}

  private final Path folder;

  Journal(Path folder) {
    this.folder = PrivateFiles.folder(folder);
  }

  Optional<Entry> find(OperationKey key) {
    return Json.read(file(key), Entry.class);
  }

  void done(OperationKey key, LabOperation operation, LabVm.Place place) {
    Json.write(file(key), new Entry(key.value(), operation, place, false));
  }

  void undone(OperationKey key) {
    Json.write(file(key), new Entry(key.value(), LabOperation.UNDO, null, true));
  }

  /** The reference of the VM that this key makes: the same whenever it is asked. */
  static String moRef(OperationKey key) {
    return "vm-" + digest(key);
  }

  /** A short name for the key, fit for a file. */
  static String digest(OperationKey key) {
    return Sha256.of(key.value()).substring(0, 16);
  }

  private Path file(OperationKey key) {
    return folder.resolve(digest(key) + ".json");
  }
}
