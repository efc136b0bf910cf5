package org.sealport.lab.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running TPMs outlive the portal. */
class SurvivalTest {

  private static final byte[] SECRET = "volume key".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private TpmFixture lab;
  private ProviderKey key;
  private TpmState tpm;

  @BeforeEach
  void aTpm() {
    TpmFixture.requireSwtpm();
    lab = new TpmFixture(folder);
    key = lab.newKeyOf("kp");
    tpm = lab.manufacture("tpm", key);
  }

  @AfterEach
  void powerOff() {
    lab.close();
  }

  /** A portal of its own: powers the TPM on, seals, and waits to be killed. */
  static final class Portal {
    public static void main(String[] arguments) throws Exception {
      var folder = Path.of(arguments[0]);
      var key = new KeyProviderKeys(folder.resolve("kms")).find("kp", arguments[1]).orElseThrow();
      var process = SwtpmProcess.ensureRunning(TpmState.open(folder.resolve("tpms/tpm")), key);
      try (var client = process.connect()) {
        var sealed = HexFormat.of().formatHex(client.seal(SECRET));
        Files.writeString(folder.resolve("sealed.new"), process.pid() + " " + sealed);
        Files.move(folder.resolve("sealed.new"), folder.resolve("sealed"));
        Thread.currentThread().join(); // with the conversation still open
      }
    }
  }

  @Test
  void aTpmThatSurvivedTheKillOfThePortalIsAdopted() throws Exception {
    var portal =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Portal.class.getName(),
                folder.toString(),
                key.keyId())
            .inheritIO()
            .start();
    var said = folder.resolve("sealed");
    while (!Files.exists(said) && portal.isAlive()) {
      portal.waitFor(20, TimeUnit.MILLISECONDS);
    }
    portal.destroyForcibly().waitFor(); // kill -9
    var words = Files.readString(said).split(" ");

    var adopted = SwtpmProcess.ensureRunning(tpm, key);

    assertThat(adopted.pid()).isEqualTo(Long.parseLong(words[0]));
    assertThat(lab.unsealIn(tpm, key, HexFormat.of().parseHex(words[1]))).isEqualTo(SECRET);
  }

  @Test
  void aTpmThatWasKilledIsStartedAgainAndUnseals() {
    var sealed = lab.sealIn(tpm, key, SECRET);
    var killed = SwtpmProcess.find(tpm).orElseThrow();
    killed.kill();

    assertThat(killed.isAlive()).isFalse();
    assertThat(lab.unsealIn(tpm, key, sealed)).isEqualTo(SECRET);
    assertThat(SwtpmProcess.find(tpm).orElseThrow().pid()).isNotEqualTo(killed.pid());
  }

  @Test
  void aPidFileThatNamesAnotherProcessIsNotBelieved() throws IOException {
    Files.writeString(
        tpm.folder().resolve("swtpm.pid"), Long.toString(ProcessHandle.current().pid()));

    assertThat(SwtpmProcess.find(tpm)).isEmpty();
    var process = SwtpmProcess.ensureRunning(tpm, key);
    assertThat(process.isAlive()).isTrue();
    assertThat(process.pid()).isNotEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void aRunningTpmIsNotStartedTwice() {
    var first = SwtpmProcess.ensureRunning(tpm, key);

    assertThat(SwtpmProcess.ensureRunning(tpm, key).pid()).isEqualTo(first.pid());
  }

  @Test
  void stoppingTwiceIsFine() {
    var process = SwtpmProcess.ensureRunning(tpm, key);
    process.stop();
    process.stop();

    assertThat(process.isAlive()).isFalse();
    assertThatThrownBy(process::connect)
        .isInstanceOfSatisfying(
            LabTpmException.class,
            e -> assertThat(e.kind()).isEqualTo(LabTpmException.Kind.EMULATOR_FAILED));
  }

  @Test
  void theDataKeyIsOnNoCommandLineAndInNoFile() throws IOException {
    var process = SwtpmProcess.ensureRunning(tpm, key);
    var secret = HexFormat.of().formatHex(tpm.dataKey(key));

    var proc = Path.of("/proc", Long.toString(process.pid()));
    for (var file : List.of("cmdline", "environ")) {
      assertThat(Files.readString(proc.resolve(file), StandardCharsets.ISO_8859_1))
          .doesNotContain(secret);
    }
    assertThat(Files.readString(proc.resolve("environ"), StandardCharsets.ISO_8859_1).split("\0"))
        .as("the portal's environment holds passwords")
        .allMatch(variable -> variable.matches("(PATH|HOME|TMPDIR|LANG)=.*"));
    try (var files = Files.list(tpm.folder())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
      }
    }
  }

  @Test
  void aFolderWhoseNameIsTooLongForASocketWorksToo() {
    var deep = lab.copy(tpm, "a-rather-long-name-of-a-folder/".repeat(4) + "tpm");

    assertThat(SwtpmProcess.ensureRunning(deep, key).isAlive()).isTrue();
    assertThat(lab.sealIn(deep, key, SECRET)).isNotEmpty();
  }
}
