package org.sealport.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Firmware;
import org.sealport.domain.vm.Hardware;
import org.sealport.lab.Faults.Fault;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.ContractFixture.Peer;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.VmFound;

/** The portal is killed with -9 in the middle of an operation, at whatever moment. */
class CrashTest {

  private static final OperationKey CLONE = new OperationKey("clone");
  private static final OperationKey MOVE = new OperationKey("move");

  @TempDir Path folder;
  private LabFixture lab;
  private VmFound source;

  /** A portal of its own that clones or moves, and is killed. */
  static final class Portal {
    public static void main(String[] arguments) {
      var lab = new LabFixture(Path.of(arguments[0]), Lab.Tpms.AUTO);
      var vCenter = lab.open(Peer.MODERN);
      var spec = new CloneSpec("made", lab.id(Peer.OLDER), "nfs-shared", Treatment.REPLACE);
      if (arguments[2].equals("move")) {
        vCenter.relocate(MOVE, arguments[1], spec, percent -> {});
      } else {
        vCenter.cloneVm(CLONE, arguments[1], spec, percent -> {});
      }
    }
  }

  @BeforeEach
  void aVm() {
    LabFixture.requireSwtpm();
    lab = new LabFixture(folder, Lab.Tpms.AUTO);
    var hardware = new Hardware("windows2019srv_64Guest", Firmware.EFI, 14, 2, 4096, 40_960);
    var spec = new CreateSpec("source", hardware, "nfs-shared", true, "kp-standard");
    source = lab.open(Peer.MODERN).create(new OperationKey("source"), spec, percent -> {});
  }

  @AfterEach
  void powerOff() {
    if (lab != null) {
      lab.close();
    }
  }

  @ParameterizedTest(name = "killed after {0} ms")
  @ValueSource(ints = {0, 250, 500, 750})
  void aCloneCutShortIsFinishedByTheNextRunAndNothingIsDoubled(int millis) throws Exception {
    killAfter(millis, "clone");
    var spec = new CloneSpec("made", lab.id(Peer.OLDER), "nfs-shared", Treatment.REPLACE);
    var clone = lab.open(Peer.MODERN).cloneVm(CLONE, source.moRef(), spec, percent -> {});

    assertThat(lab.open(Peer.OLDER).inventory(null, 10)).containsExactly(clone);
    assertThat(lab.open(Peer.MODERN).inventory(null, 10)).containsExactly(source);
    assertNothingIsLeft();
  }

  @ParameterizedTest(name = "killed after {0} ms")
  @ValueSource(ints = {0, 400, 700})
  void aCloneCutShortIsTakenBackByAnUndo(int millis) throws Exception {
    killAfter(millis, "clone");
    lab.open(Peer.MODERN).undo(CLONE);

    assertThat(lab.open(Peer.OLDER).inventory(null, 10)).isEmpty();
    assertThat(lab.open(Peer.MODERN).inventory(null, 10)).containsExactly(source);
    assertNothingIsLeft();
  }

  @Test
  void aCloneThatWasMadeBeforeTheKillIsFound() throws Exception {
    lab.lab().faults().set("CLONE", Fault.delayAfter(Duration.ofMinutes(1)));
    var portal = start("clone");
    while (lab.open(Peer.OLDER).inventory(null, 10).isEmpty()) {
      assertThat(portal.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    portal.destroyForcibly().waitFor();
    lab.lab().faults().clear();
    var made = lab.open(Peer.OLDER).inventory(null, 10);
    var spec = new CloneSpec("made", lab.id(Peer.OLDER), "nfs-shared", Treatment.REPLACE);

    assertThat(lab.open(Peer.MODERN).cloneVm(CLONE, source.moRef(), spec, percent -> {}))
        .isEqualTo(made.get(0));
  }

  @Test
  void aMoveCutShortBetweenItsPlacesIsFinishedOrTakenBackAndTheVmIsNeverLost() {
    var spec = new CloneSpec("source", lab.id(Peer.OLDER), "nfs-shared", null);
    var home = folder.resolve("vcenters/" + lab.id(Peer.MODERN) + "/vms/" + source.moRef());
    var kept = folder.resolve("kept");
    copyTree(home, kept);
    var moved = lab.open(Peer.MODERN).relocate(MOVE, source.moRef(), spec, percent -> {});

    // as a crash leaves it after the target appeared: both are there, no journal
    copyTree(kept, home);
    delete(folder.resolve("operations/" + Journal.digest(MOVE) + ".json"));
    lab.open(Peer.MODERN).undo(MOVE);
    assertThat(lab.open(Peer.OLDER).inventory(null, 10)).isEmpty();
    assertThat(lab.open(Peer.MODERN).inventory(null, 10)).containsExactly(source);

    // and with another key once more: the next run finishes it
    var again = new OperationKey("again");
    var second = lab.open(Peer.MODERN).relocate(again, source.moRef(), spec, percent -> {});
    copyTree(kept, home);
    delete(folder.resolve("operations/" + Journal.digest(again) + ".json"));
    assertThat(lab.open(Peer.MODERN).relocate(again, source.moRef(), spec, percent -> {}))
        .isEqualTo(second);
    assertThat(lab.open(Peer.MODERN).inventory(null, 10)).isEmpty();
    assertThat(second.endorsementKeys()).isEqualTo(moved.endorsementKeys());

    // a move that is complete is not taken back: the VM would be lost
    lab.open(Peer.MODERN).undo(again);
    assertThat(lab.open(Peer.OLDER).inventory(null, 10)).containsExactly(second);
  }

  /** Counted from when the other process has opened the lab. */
  private void killAfter(int millis, String operation) throws Exception {
    var started = folder.resolve("authority/swtpm_setup.conf");
    var before = Files.exists(started) ? Files.getLastModifiedTime(started) : null;
    var portal = start(operation);
    while (portal.isAlive()
        && (!Files.exists(started) || Files.getLastModifiedTime(started).equals(before))) {
      portal.waitFor(5, TimeUnit.MILLISECONDS);
    }
    portal.waitFor(millis, TimeUnit.MILLISECONDS);
    portal.destroyForcibly().waitFor();
  }

  private Process start(String operation) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName(),
                folder.toString(),
                source.moRef(),
                operation))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void assertNothingIsLeft() throws IOException {
    try (var files = Files.walk(folder.resolve("vcenters"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".new") || name.endsWith(".gone"));
    }
  }

  private static void delete(Path file) {
    assertThat(file.toFile().delete()).isTrue();
  }

  private static void copyTree(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
