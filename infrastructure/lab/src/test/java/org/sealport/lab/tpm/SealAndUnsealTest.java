package org.sealport.lab.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What copy and replace mean, proven with real TPMs. */
class SealAndUnsealTest {

  private static final byte[] SECRET = "volume key".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private TpmFixture lab;
  private ProviderKey key;
  private TpmState source;

  @BeforeEach
  void aPoweredOnTpm() {
    TpmFixture.requireSwtpm();
    lab = new TpmFixture(folder);
    key = lab.newKeyOf("kp-standard");
    source = lab.manufacture("source", key);
  }

  @AfterEach
  void powerOff() {
    lab.close();
  }

  @Test
  void unsealsWhatItSealedAlsoAfterAPowerCycle() {
    var sealed = lab.sealIn(source, key, SECRET);
    SwtpmProcess.find(source).orElseThrow().stop();

    assertThat(SwtpmProcess.find(source)).isEmpty();
    assertThat(lab.unsealIn(source, key, sealed)).isEqualTo(SECRET);
  }

  @Test
  void aCopyHasTheSameIdentityAndUnsealsWhatTheSourceSealed() {
    var sealed = lab.sealIn(source, key, SECRET);
    var copy = lab.copy(source, "copy"); // while the source runs

    assertThat(TpmFixture.fingerprints(copy)).isEqualTo(TpmFixture.fingerprints(source));
    assertThat(lab.unsealIn(copy, key, sealed)).isEqualTo(SECRET);
    assertThat(lab.unsealIn(source, key, sealed)).isEqualTo(SECRET);
  }

  @Test
  void aReplacementHasAnotherIdentityAndCannotUnseal() {
    var sealed = lab.sealIn(source, key, SECRET);
    var replacement = lab.manufacture("replacement", key);

    assertThat(TpmFixture.fingerprints(replacement))
        .hasSize(2)
        .doesNotContainAnyElementsOf(TpmFixture.fingerprints(source));
    assertThatThrownBy(() -> lab.unsealIn(replacement, key, sealed))
        .isInstanceOfSatisfying(
            TpmException.class, e -> assertThat(e.name()).isEqualTo("TPM_RC_INTEGRITY"))
        .hasMessage("TPM2_LOAD: TPM_RC_INTEGRITY (parameter 1)");
  }

  @Test
  void R47_aProviderOfTheSameNameWithAnotherKeyCannotOpenTheTpm() {
    var otherKey = lab.newKeyOf("kp-standard");

    assertThatThrownBy(() -> SwtpmProcess.ensureRunning(source, otherKey))
        .isInstanceOfSatisfying(
            LabTpmException.class,
            e -> assertThat(e.kind()).isEqualTo(LabTpmException.Kind.KEY_DIFFERS));
    assertThat(SwtpmProcess.find(source)).isEmpty();
  }

  @Test
  void R40_theSameKeyUnderAnotherProviderNameCannotOpenTheTpm() {
    var otherName = new ProviderKey("kp-trusted", key.keyId(), key.key());

    assertThatThrownBy(() -> source.requireOpenableBy(otherName))
        .isInstanceOfSatisfying(
            LabTpmException.class,
            e -> assertThat(e.kind()).isEqualTo(LabTpmException.Kind.PROVIDER_DIFFERS));
  }

  @Test
  void aRewrappedTpmOpensUnderTheNewKeyOnlyAndKeepsItsSecrets() {
    var sealed = lab.sealIn(source, key, SECRET);
    SwtpmProcess.find(source).orElseThrow().stop();
    var newKey = lab.newKeyOf("kp-native");
    var rewrapped = source.rewrap(key, newKey);

    assertThat(rewrapped.provider()).isEqualTo("kp-native");
    assertThat(lab.unsealIn(rewrapped, newKey, sealed)).isEqualTo(SECRET);
    assertThatThrownBy(() -> TpmState.open(source.folder()).requireOpenableBy(key))
        .isInstanceOf(LabTpmException.class);
  }

  @Test
  void nothingOfTheStateIsReadableAtRest() throws IOException {
    lab.sealIn(source, key, SECRET);
    SwtpmProcess.find(source).orElseThrow().stop();
    var dataKey = new String(SwtpmFactory.hex(source.dataKey(key)), StandardCharsets.US_ASCII);

    // a certificate in the clear would show: the state file holds a copy of each
    var certificate = source.endorsementKeys().get(0).certificate();
    var state = Files.readAllBytes(source.stateFile());
    assertThat(new String(state, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(certificate, 40, 40, StandardCharsets.ISO_8859_1));
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(dataKey);
      }
    }
  }

  @Test
  void aTpmWhoseStateIsLostIsNeverStartedBlank() throws IOException {
    Files.delete(source.stateFile());

    assertThatThrownBy(() -> TpmState.open(source.folder()))
        .isInstanceOfSatisfying(
            LabTpmException.class,
            e -> assertThat(e.kind()).isEqualTo(LabTpmException.Kind.DAMAGED));
  }

  @Test
  void moreThanATpmSealsIsRefusedByTheTpm() {
    assertThatThrownBy(() -> lab.sealIn(source, key, new byte[129]))
        .isInstanceOfSatisfying(
            TpmException.class, e -> assertThat(e.name()).isEqualTo("TPM_RC_SIZE"));
  }
}
