package org.sealport.lab.tpm;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/**
 * The stand-in where swtpm is not installed: it has an endorsement key fingerprint, so that copies
 * and replacements can be told apart, and is sealed like a real one, but nothing can be sealed in
 * it.
 */
public final class IdentityOnlyTpm implements TpmFactory {

  @Override
  public TpmState.Engine engine() {
    return TpmState.Engine.IDENTITY_ONLY;
  }

  @Override
  public TpmState manufacture(Path target, ProviderKey key, String subject) {
    var unfinished = TpmState.unfinished(target);
    var identity = List.of(Endorsement.uncertified(newKey()));
    TpmState.seal(unfinished, engine(), key, TpmState.newDataKey(), identity);
    return TpmState.finish(unfinished, target);
  }

  private static PublicKey newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair().getPublic();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }
}
