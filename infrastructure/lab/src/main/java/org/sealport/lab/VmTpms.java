package org.sealport.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.tpm.EndorsementKey;
import org.sealport.lab.tpm.PrivateFiles;
import org.sealport.lab.tpm.ProviderKey;
import org.sealport.lab.tpm.SwtpmProcess;
import org.sealport.lab.tpm.TpmFactory;
import org.sealport.lab.tpm.TpmState;
import org.sealport.services.vcenter.OperationKey;

/**
 * The TPMs in a VM's home: its own and those of its snapshots, a folder each. A folder is named
 * after the operation that made it and counts only once {@code vm.json} names it.
 */
final class VmTpms {

  private static final String PREFIX = "tpm-";

  private final TpmFactory factory;

  VmTpms(TpmFactory factory) {
    this.factory = factory;
  }

  /** Makes a new TPM in the home and returns its folder's name; a repeat finds the first one. */
  String manufacture(Path home, OperationKey key, ProviderKey providerKey) {
    var folder = PREFIX + Journal.digest(key);
    if (!TpmState.exists(home.resolve(folder))) {
      factory.manufacture(home.resolve(folder), providerKey, folder);
    }
    return folder;
  }

  /** Copies a TPM into the home and returns its folder's name; a repeat finds the first copy. */
  String copy(TpmState source, Path home, OperationKey key) {
    var folder = PREFIX + Journal.digest(key);
    if (!TpmState.exists(home.resolve(folder))) {
      source.copyTo(home.resolve(folder));
    }
    return folder;
  }

  static TpmState open(Path home, String folder) {
    return TpmState.open(home.resolve(folder));
  }

  static Set<EndorsementKey> identity(Path home, LabVm vm) {
    if (vm.tpm() == null) {
      return Set.of();
    }
    return open(home, vm.tpm()).endorsementKeys().stream()
        .map(key -> new EndorsementKey(key.algorithm(), key.fingerprint()))
        .collect(Collectors.toSet());
  }

  /** Powers the VM's TPM off, if it runs. */
  static void stop(Path home, LabVm vm) {
    vm.tpmFolder().ifPresent(folder -> stop(home.resolve(folder)));
  }

  /** Removes the folders that the VM does not name: what a removal left, or a crash. */
  static void tidy(Path home, LabVm vm) {
    var named = new HashSet<String>();
    vm.tpmFolder().ifPresent(named::add);
    vm.snapshots().stream()
        .map(LabVm.Snapshot::tpm)
        .filter(folder -> folder != null)
        .forEach(named::add);
    try (var files = Files.list(home)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if ((name.startsWith(PREFIX) || name.startsWith("." + PREFIX)) && !named.contains(name)) {
          stop(file);
          PrivateFiles.deleteTree(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + home, e);
    }
  }

  private static void stop(Path folder) {
    if (TpmState.exists(folder)) {
      SwtpmProcess.find(TpmState.open(folder)).ifPresent(SwtpmProcess::stop);
    }
  }
}
