package org.sealport.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealport.lab.tpm.PrivateFiles;

/** The homes of a vCenter's VMs: a folder each, which appears and disappears in one step. */
final class VmHomes {

  private static final Pattern MO_REF = Pattern.compile("vm-[0-9a-f]{16}");
  private static final String SHEET = "vm.json";

  private final Path folder;

  VmHomes(Path folder) {
    this.folder = PrivateFiles.folder(folder);
  }

  /** References in a stable order. */
  List<String> moRefs(String after, int max) {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> MO_REF.matcher(name).matches())
          .filter(name -> after == null || name.compareTo(after) > 0)
          .sorted()
          .limit(max)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  Optional<LabVm> find(String moRef) {
    if (moRef == null || !MO_REF.matcher(moRef).matches()) {
      return Optional.empty();
    }
    return Json.read(home(moRef).resolve(SHEET), LabVm.class);
  }

  Path home(String moRef) {
    return folder.resolve(moRef);
  }

  /** A folder in which a VM is put together; what a crash left there is cleared away. */
  Path begin(String moRef) {
    var unfinished = unfinished(moRef);
    PrivateFiles.deleteTree(unfinished);
    return PrivateFiles.folder(unfinished);
  }

  /** Makes the VM appear. */
  void finish(LabVm vm) {
    var unfinished = unfinished(vm.moRef());
    Json.write(unfinished.resolve(SHEET), vm);
    PrivateFiles.rename(unfinished, home(vm.moRef()));
  }

  void write(LabVm vm) {
    Json.write(home(vm.moRef()).resolve(SHEET), vm);
  }

  /** Makes the VM disappear, and what was half made of it. Its TPM must not run. */
  void remove(String moRef) {
    PrivateFiles.deleteTree(unfinished(moRef));
    var gone = folder.resolve("." + moRef + ".gone");
    PrivateFiles.deleteTree(gone);
    if (Files.exists(home(moRef))) {
      PrivateFiles.rename(home(moRef), gone);
      PrivateFiles.deleteTree(gone);
    }
  }

  private Path unfinished(String moRef) {
    return folder.resolve("." + moRef + ".new");
  }
}
