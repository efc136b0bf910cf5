package org.sealport.lab.tpm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The lab's key management server: one file per key, 256 random bits each.
 *
 * <p>Key providers of several vCenters that name the same key id share the key, as vCenters
 * registered with one KMS do. It is a separate folder: without it nothing of a TPM can be opened.
 */
public final class KeyProviderKeys {

  private static final int KEY_BYTES = 32;
  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  public KeyProviderKeys(Path folder) {
    this.folder = PrivateFiles.folder(folder);
  }

  /** Makes a new key and returns its id. */
  public String create() {
    var id = UUID.randomUUID().toString();
    create(id);
    return id;
  }

  /** Makes the key of this id unless it exists, so that a repeat changes nothing. */
  public synchronized void create(String keyId) {
    var file = file(keyId);
    if (Files.exists(file)) {
      return;
    }
    var key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    PrivateFiles.write(file, key);
  }

  /** The provider's key, unless the server lost it (then the TPMs under it stay locked). */
  public Optional<ProviderKey> find(String provider, String keyId) {
    var file = file(keyId);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(new ProviderKey(provider, keyId, read(file)));
  }

  private SecretKey read(Path file) {
    try {
      var bytes = Files.readAllBytes(file);
      if (bytes.length != KEY_BYTES) {
        throw new LabTpmException(LabTpmException.Kind.DAMAGED, "key file " + file.getFileName());
      }
      return new SecretKeySpec(bytes, "AES");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read key file " + file.getFileName(), e);
    }
  }

  private Path file(String keyId) {
    if (!KEY_ID.matcher(keyId).matches()) {
      throw new IllegalArgumentException("not a key id: " + keyId);
    }
    return folder.resolve(keyId + ".key");
  }
}
