package org.sealport.lab.tpm;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One TPM at rest: a folder with its encrypted state and, beside it, what may be known without a
 * key.
 *
 * <p>The state is encrypted by swtpm under a data key of its own; the data key lies here wrapped
 * under the key provider's key. The folder is therefore portable: copied byte for byte it is the
 * same TPM, wherever a provider of the same name holds the same key.
 */
public final class TpmState {

  /** What runs this TPM. */
  public enum Engine {
    /** A real TPM 2.0 emulator. */
    SWTPM,
    /** An identity without a TPM behind it, where swtpm is not installed. */
    IDENTITY_ONLY
  }

  /** The file beside the state; public parts and the wrapped data key. */
  record Sheet(
      Engine engine,
      String provider,
      String keyId,
      byte[] wrappedDataKey,
      List<Endorsement> endorsementKeys,
      String manufactured) {}

  static final String STATE_FILE = "tpm2-00.permall";
  private static final String SHEET_FILE = "tpm.json";
  private static final int DATA_KEY_BYTES = 32;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Sheet sheet;

  private TpmState(Path folder, Sheet sheet) {
    this.folder = folder;
    this.sheet = sheet;
  }

  /** Whether a whole TPM is there. Manufacture and copy make the folder appear in one step. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(SHEET_FILE));
  }

  /** Opens the TPM of this folder without any key. */
  public static TpmState open(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    try {
      var sheet = JSON.readValue(absolute.resolve(SHEET_FILE).toFile(), Sheet.class);
      var state = new TpmState(absolute, sheet);
      // swtpm makes a blank TPM where it finds no state: never let it get that far
      if (sheet.engine() == Engine.SWTPM && !Files.exists(state.stateFile())) {
        throw new LabTpmException(LabTpmException.Kind.DAMAGED, "no TPM state in " + absolute);
      }
      return state;
    } catch (IOException e) {
      throw new LabTpmException(LabTpmException.Kind.DAMAGED, "no TPM in " + absolute, e);
    }
  }

  static byte[] newDataKey() {
    var key = new byte[DATA_KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /** Completes a folder that holds everything but the sheet. */
  static void seal(
      Path folder, Engine engine, ProviderKey key, byte[] dataKey, List<Endorsement> identity) {
    write(
        folder,
        new Sheet(
            engine,
            key.provider(),
            key.keyId(),
            key.wrap(dataKey),
            List.copyOf(identity),
            Instant.now().toString()));
  }

  public Path folder() {
    return folder;
  }

  public Engine engine() {
    return sheet.engine();
  }

  /** The name of the key provider that encrypts this TPM. */
  public String provider() {
    return sheet.provider();
  }

  /** The key that encrypts this TPM, by its id at the provider. */
  public String keyId() {
    return sheet.keyId();
  }

  public List<Endorsement> endorsementKeys() {
    return sheet.endorsementKeys();
  }

  /** Refuses with the reason when this key cannot open the TPM. */
  public void requireOpenableBy(ProviderKey key) {
    dataKey(key);
  }

  byte[] dataKey(ProviderKey key) {
    if (!key.provider().equals(provider())) {
      throw new LabTpmException(
          LabTpmException.Kind.PROVIDER_DIFFERS,
          "this TPM is sealed by key provider " + provider() + ", not by " + key.provider());
    }
    return key.unwrap(sheet.wrappedDataKey());
  }

  /** Wraps the data key anew, as a shallow recrypt does: the TPM stays what it is. */
  public TpmState rewrap(ProviderKey from, ProviderKey to) {
    var dataKey = dataKey(from);
    var anew =
        new Sheet(
            sheet.engine(),
            to.provider(),
            to.keyId(),
            to.wrap(dataKey),
            sheet.endorsementKeys(),
            sheet.manufactured());
    write(folder, anew);
    return new TpmState(folder, anew);
  }

  /**
   * Copies the TPM: the same endorsement keys and secrets in another folder. Needs no key, for
   * nothing is opened. The target appears whole or not at all; one that exists is refused.
   */
  public TpmState copyTo(Path target) {
    var unfinished = unfinished(target);
    if (sheet.engine() == Engine.SWTPM) {
      PrivateFiles.copy(stateFile(), unfinished.resolve(STATE_FILE));
    }
    write(unfinished, sheet);
    return finish(unfinished, target);
  }

  /**
   * An empty folder beside the target, in which a TPM is put together. Its name is used once: tools
   * that outlived a killed portal may still be writing to the last one.
   */
  static Path unfinished(Path target) {
    if (Files.exists(target)) {
      throw new IllegalStateException("there is a TPM already in " + target);
    }
    var absolute = target.toAbsolutePath().normalize();
    var parent = PrivateFiles.folder(absolute.getParent());
    var prefix = "." + absolute.getFileName() + ".";
    try (var siblings = Files.list(parent)) {
      siblings
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .forEach(PrivateFiles::deleteTree);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + parent, e);
    }
    return PrivateFiles.folder(parent.resolve(prefix + UUID.randomUUID() + ".new"));
  }

  static TpmState finish(Path unfinished, Path target) {
    try {
      PrivateFiles.force(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot force " + unfinished, e);
    }
    PrivateFiles.rename(unfinished, target.toAbsolutePath().normalize());
    return open(target);
  }

  /** Destroys the TPM and its secrets for good. It must not run. */
  public void delete() {
    PrivateFiles.deleteTree(folder);
  }

  Path stateFile() {
    return folder.resolve(STATE_FILE);
  }

  private static void write(Path folder, Sheet sheet) {
    try {
      PrivateFiles.write(folder.resolve(SHEET_FILE), JSON.writeValueAsBytes(sheet));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the sheet of " + folder, e);
    }
  }
}
