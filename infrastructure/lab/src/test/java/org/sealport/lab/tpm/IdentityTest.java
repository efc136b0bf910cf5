package org.sealport.lab.tpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who a TPM is. */
class IdentityTest {

  @TempDir Path folder;
  private TpmFixture lab;

  @BeforeEach
  void open() {
    lab = new TpmFixture(folder);
  }

  @AfterEach
  void powerOff() {
    lab.close();
  }

  @Test
  void aTpmHasAnRsaAndAnEccEndorsementKeyCertifiedByTheLabsAuthority() throws Exception {
    TpmFixture.requireSwtpm();
    var tpm = lab.manufacture("tpm", lab.newKeyOf("kp"));

    assertThat(tpm.endorsementKeys())
        .extracting(Endorsement::algorithm)
        .containsExactly("RSA_2048", "ECC_P384");
    var authority = lab.authority().certificate(); // opened again: it is kept
    for (var key : tpm.endorsementKeys()) {
      key.x509().verify(authority.getPublicKey());
      assertThat(key.x509().getIssuerX500Principal())
          .isEqualTo(authority.getSubjectX500Principal());
      assertThat(key.fingerprint())
          .matches("[0-9a-f]{64}")
          .isEqualTo(Endorsement.fingerprint(key.x509().getPublicKey()));
    }
  }

  @Test
  void whatLiesBesideTheStateIsWhatTheRunningTpmSays() {
    TpmFixture.requireSwtpm();
    var key = lab.newKeyOf("kp");
    var tpm = lab.manufacture("tpm", key);
    var rsa = tpm.endorsementKeys().get(0);
    var ecc = tpm.endorsementKeys().get(1);

    try (var client = SwtpmProcess.ensureRunning(tpm, key).connect()) {
      assertThat(client.manufacturer()).isEqualTo("IBM");
      assertThat(client.readNv(TpmClient.RSA_2048_CERTIFICATE)).isEqualTo(rsa.certificate());
      assertThat(client.readNv(TpmClient.ECC_P384_CERTIFICATE)).isEqualTo(ecc.certificate());
      assertThat(client.readPublic(TpmClient.RSA_ENDORSEMENT_KEY))
          .isEqualTo(rsa.x509().getPublicKey());
      assertThat(client.readPublic(TpmClient.ECC_ENDORSEMENT_KEY))
          .isEqualTo(ecc.x509().getPublicKey());
      assertThat(client.deriveEndorsementKey()).isEqualTo(rsa.x509().getPublicKey());
      assertThatThrownBy(() -> client.readNv(0x01C00099))
          .isInstanceOfSatisfying(
              TpmException.class, e -> assertThat(e.name()).isEqualTo("TPM_RC_HANDLE"));
    }
  }

  @Test
  void theStandInHasAnIdentityThatACopySharesAndAReplacementDoesNot() {
    var key = lab.newKeyOf("kp");
    var factory = new IdentityOnlyTpm();
    var tpm = factory.manufacture(lab.folderOf("tpm"), key, "tpm");
    var copy = tpm.copyTo(lab.folderOf("copy"));
    var replacement = factory.manufacture(lab.folderOf("replacement"), key, "replacement");

    assertThat(copy.engine()).isEqualTo(TpmState.Engine.IDENTITY_ONLY);
    assertThat(TpmFixture.fingerprints(copy)).isEqualTo(TpmFixture.fingerprints(tpm));
    assertThat(TpmFixture.fingerprints(replacement)).isNotEqualTo(TpmFixture.fingerprints(tpm));
    assertThatThrownBy(() -> SwtpmProcess.ensureRunning(tpm, key))
        .isInstanceOfSatisfying(
            LabTpmException.class,
            e -> assertThat(e.kind()).isEqualTo(LabTpmException.Kind.IDENTITY_ONLY));
    var otherKey = lab.newKeyOf("kp");
    assertThatThrownBy(() -> copy.requireOpenableBy(otherKey))
        .isInstanceOfSatisfying(
            LabTpmException.class,
            e -> assertThat(e.kind()).isEqualTo(LabTpmException.Kind.KEY_DIFFERS));
  }

  @Test
  void onlyThePortalsUserMayReadTheFolderOfATpm() throws Exception {
    var tpm = new IdentityOnlyTpm().manufacture(lab.folderOf("tpm"), lab.newKeyOf("kp"), "tpm");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tpm.folder())))
        .isEqualTo("rwx------");
  }

  @Test
  void anExistingTpmIsNeverOverwrittenAndAHalfMadeOneIsClearedAway() throws Exception {
    var key = lab.newKeyOf("kp");
    var halfMade = Files.createDirectories(lab.folderOf(".tpm.1.new"));
    Files.writeString(halfMade.resolve("rubbish"), "left by a crash");
    assertThat(TpmState.exists(lab.folderOf("tpm"))).isFalse();

    var tpm = new IdentityOnlyTpm().manufacture(lab.folderOf("tpm"), key, "tpm");

    assertThat(tpm.folder().resolve("rubbish")).doesNotExist();
    assertThat(halfMade).doesNotExist();
    assertThatThrownBy(() -> tpm.copyTo(tpm.folder())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyOfTheServerIsMadeOnceAndALostOneIsMissed() {
    lab.keys().create("shared");
    var first = lab.keys().find("kp", "shared").orElseThrow();
    lab.keys().create("shared");

    assertThat(lab.keys().find("kp", "shared").orElseThrow()).isEqualTo(first);
    assertThat(first.toString()).isEqualTo("kp/shared");
    assertThat(lab.keys().find("kp", "lost")).isEmpty();
    assertThatThrownBy(() -> lab.keys().find("kp", "../other"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
