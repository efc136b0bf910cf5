package org.sealport.lab.tpm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A lab folder with an authority and a key management server; stops what it started. */
final class TpmFixture implements AutoCloseable {

  private final Path folder;
  private final KeyProviderKeys keys;
  private final List<TpmState> used = new ArrayList<>();
  private SwtpmFactory factory;

  TpmFixture(Path folder) {
    this.folder = folder;
    this.keys = new KeyProviderKeys(folder.resolve("kms"));
  }

  static void requireSwtpm() {
    assumeTrue(SwtpmFactory.missingPrograms().isEmpty(), "swtpm is not installed");
  }

  KeyProviderKeys keys() {
    return keys;
  }

  ProviderKey newKeyOf(String provider) {
    return keys.find(provider, keys.create()).orElseThrow();
  }

  LabAuthority authority() {
    return LabAuthority.in(folder.resolve("authority"));
  }

  TpmState manufacture(String name, ProviderKey key) {
    if (factory == null) {
      factory = new SwtpmFactory(authority());
    }
    return using(factory.manufacture(folderOf(name), key, name));
  }

  TpmState copy(TpmState source, String name) {
    return using(source.copyTo(folderOf(name)));
  }

  Path folderOf(String name) {
    return folder.resolve("tpms").resolve(name);
  }

  byte[] sealIn(TpmState tpm, ProviderKey key, byte[] secret) {
    try (var client = SwtpmProcess.ensureRunning(tpm, key).connect()) {
      return client.seal(secret);
    }
  }

  byte[] unsealIn(TpmState tpm, ProviderKey key, byte[] sealed) {
    try (var client = SwtpmProcess.ensureRunning(tpm, key).connect()) {
      return client.unseal(sealed);
    }
  }

  static List<String> fingerprints(TpmState tpm) {
    return tpm.endorsementKeys().stream().map(Endorsement::fingerprint).toList();
  }

  private TpmState using(TpmState state) {
    used.add(state);
    return state;
  }

  @Override
  public void close() {
    for (var state : used) {
      SwtpmProcess.find(state).ifPresent(SwtpmProcess::kill);
    }
  }
}
