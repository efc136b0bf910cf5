package org.sealport.domain.tpm;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealport.domain.shared.Sha256;

/**
 * One endorsement key of a TPM.
 *
 * @param algorithm for example {@code ECC_P256} or {@code RSA_2048}
 * @param fingerprint SHA-256 of the DER SubjectPublicKeyInfo, lower-case hex: two TPMs with the
 *     same one share secrets
 */
@Embeddable
public record EndorsementKey(
    @Column(nullable = false) String algorithm, @Column(nullable = false) String fingerprint) {

  /** What every adapter calls a key by, so that one TPM has one name in all vCenters. */
  public static EndorsementKey of(PublicKey key) {
    return new EndorsementKey(algorithm(key), Sha256.of(key.getEncoded()));
  }

  public static Set<String> fingerprints(Collection<EndorsementKey> keys) {
    return keys.stream().map(EndorsementKey::fingerprint).collect(Collectors.toUnmodifiableSet());
  }

  private static String algorithm(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return "RSA_" + rsa.getModulus().bitLength();
    }
    if (key instanceof ECPublicKey ec) {
      return "ECC_P" + ec.getParams().getCurve().getField().getFieldSize();
    }
    return key.getAlgorithm();
  }
}
