package org.sealport.lab.tpm;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The key that a key provider of this name holds on one vCenter. It wraps the data keys of TPMs.
 *
 * <p>vSphere finds the key by the provider's name, therefore the name is bound into what is
 * wrapped: a TPM opens only under a provider of the same name (R40) that holds the same key (R47).
 */
public record ProviderKey(String provider, String keyId, SecretKey key) {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  public ProviderKey {
    Objects.requireNonNull(provider);
    Objects.requireNonNull(keyId);
    Objects.requireNonNull(key);
  }

  /** Wraps a data key with AES-GCM: nonce, then ciphertext and tag. */
  byte[] wrap(byte[] dataKey) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(dataKey);
      var wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
      return wrapped;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  /** Opens what {@link #wrap} made; refuses when it was wrapped under another key. */
  byte[] unwrap(byte[] wrapped) {
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE));
      return cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
    } catch (AEADBadTagException e) {
      throw new LabTpmException(
          LabTpmException.Kind.KEY_DIFFERS,
          "key provider " + provider + " holds another key than the one this TPM is sealed with",
          e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(provider.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return provider + "/" + keyId;
  }
}
