package org.sealport.services.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps secrets of others so that the database alone does not give them away: AES-GCM. */
@ApplicationScoped
public class Secrets {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  /** Base64 of 32 bytes. */
  @Inject
  @ConfigProperty(name = "sealport.secret.key")
  Optional<String> key = Optional.empty();

  public boolean isPossible() {
    return key.filter(text -> !text.isBlank()).isPresent();
  }

  /**
   * @param purpose bound to the secret: it opens for nothing else
   */
  public String seal(String secret, String purpose) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose);
      var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      var whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
      return Base64.getEncoder().encodeToString(whole.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /**
   * @throws IllegalStateException when it was sealed with another key, for another purpose, or
   *     changed since
   */
  public String open(String sealed, String purpose) {
    var whole = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    var nonce = new byte[NONCE_BYTES];
    whole.get(nonce);
    var secret = new byte[whole.remaining()];
    whole.get(secret);
    try {
      var opened = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(secret);
      return new String(opened, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be opened with sealport.secret.key", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(keyBytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] keyBytes() {
    var bytes =
        Base64.getDecoder()
            .decode(
                key.orElseThrow(() -> new IllegalStateException("sealport.secret.key is not set"))
                    .strip());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("sealport.secret.key is not 32 bytes in Base64");
    }
    return bytes;
  }
}
