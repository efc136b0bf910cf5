package org.sealport.lab.tpm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The running TPM of a powered-on VM: one swtpm process in the background.
 *
 * <p>It outlives the portal, as a VM outlives its vCenter: the next portal finds it by the pid file
 * in the TPM's folder and goes on with it.
 */
public final class SwtpmProcess {

  private static final Duration START_LIMIT = Duration.ofSeconds(20);
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final long POLL_NANOS = 2_000_000;
  private static final String PID_FILE = "swtpm.pid";

  private final ProcessHandle process;
  private final Path folder;

  private SwtpmProcess(ProcessHandle process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /**
   * Powers the TPM on. One that runs and answers stays as it is; one that hangs is started anew.
   */
  public static SwtpmProcess ensureRunning(TpmState state, ProviderKey key) {
    if (state.engine() != TpmState.Engine.SWTPM) {
      throw new LabTpmException(
          LabTpmException.Kind.IDENTITY_ONLY, "this TPM is a stand-in: nothing runs behind it");
    }
    var survivor = find(state);
    if (survivor.isPresent()) {
      if (survivor.get().answers()) {
        return survivor.get();
      }
      survivor.get().kill();
    }
    return start(state, state.dataKey(key));
  }

  /** The running process of this TPM, whoever started it. */
  public static Optional<SwtpmProcess> find(TpmState state) {
    var folder = state.folder();
    return readPid(folder.resolve(PID_FILE))
        .flatMap(ProcessHandle::of)
        .filter(process -> runs(process, folder))
        .map(process -> new SwtpmProcess(process, folder));
  }

  /** swtpm leaves the foreground only after it opened the state and its socket. */
  private static SwtpmProcess start(TpmState state, byte[] dataKey) {
    var folder = state.folder();
    try {
      Files.deleteIfExists(folder.resolve(PID_FILE));
      Files.deleteIfExists(TpmSocket.path(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
    Tools.run(command(folder), SwtpmFactory.hex(dataKey), START_LIMIT);
    waitFor(() -> find(state).isPresent(), START_LIMIT);
    return find(state).orElseThrow(() -> Tools.failed("swtpm ended at once: " + log(folder)));
  }

  private static List<String> command(Path folder) {
    return List.of(
        Tools.require("swtpm").toString(),
        "socket",
        "--tpm2",
        "--daemon",
        "--tpmstate",
        stateArgument(folder),
        "--key",
        "fd=0,format=hex,mode=aes-256-cbc",
        "--server",
        "type=unixio,path=" + TpmSocket.path(folder) + ",mode=0600",
        "--pid",
        "file=" + folder.resolve(PID_FILE),
        "--log",
        "file=" + folder.resolve("swtpm.log") + ",truncate",
        "--flags",
        "not-need-init,startup-clear");
  }

  private static String stateArgument(Path folder) {
    return "dir=" + folder + ",mode=0600";
  }

  /** A TPM 2.0 conversation with it. swtpm holds one at a time: close it soon. */
  public TpmClient connect() {
    return TpmClient.over(TpmSocket.connect(folder));
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return runs(process, folder);
  }

  /**
   * Powers off in order: the TPM is told, so that it does not count this as an attack, and saves.
   */
  public void stop() {
    if (!isAlive()) {
      return;
    }
    try (var tpm = connect()) {
      tpm.shutdown();
    } catch (TpmException | LabTpmException e) {
      System.getLogger(SwtpmProcess.class.getName())
          .log(System.Logger.Level.WARNING, "TPM of " + folder + " took no shutdown", e);
    }
    process.destroy();
    if (!waitFor(() -> !isAlive(), STOP_LIMIT)) {
      kill();
    }
  }

  /** Pulls the plug. */
  public void kill() {
    process.destroyForcibly();
    waitFor(() -> !isAlive(), STOP_LIMIT);
  }

  private boolean answers() {
    try (var tpm = TpmClient.over(TpmSocket.connect(folder, PROBE_LIMIT))) {
      return !tpm.manufacturer().isEmpty();
    } catch (TpmException | LabTpmException e) {
      return false;
    }
  }

  /**
   * Whether this process is the swtpm of that folder. A pid can be taken by any other program
   * later, and a dead child that nobody reaped still counts as alive: both have another command
   * line.
   */
  private static boolean runs(ProcessHandle process, Path folder) {
    return process.isAlive()
        && process
            .info()
            .arguments()
            .map(arguments -> Arrays.asList(arguments).contains(stateArgument(folder)))
            .orElse(false);
  }

  private static Optional<Long> readPid(Path file) {
    try {
      return Optional.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty(); // not running, or not yet
    }
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("swtpm.log"), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "no log";
    }
  }

  private static boolean waitFor(BooleanSupplier condition, Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
    return true;
  }
}
