package org.sealport.lab.tpm;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.sealport.domain.tpm.EndorsementKey;

/**
 * One endorsement key: who the TPM is to the world. Two VMs that show the same fingerprint share a
 * TPM.
 *
 * @param algorithm such as {@code RSA_2048} or {@code ECC_P384}
 * @param certificate the certificate as DER; empty for the stand-in, which nobody certifies
 * @param fingerprint SHA-256 of the public key (SubjectPublicKeyInfo), in lower-case hexadecimal
 */
public record Endorsement(String algorithm, byte[] certificate, String fingerprint) {

  static Endorsement certified(byte[] der) {
    return of(parse(der).getPublicKey(), der.clone());
  }

  static Endorsement uncertified(PublicKey publicKey) {
    return of(publicKey, new byte[0]);
  }

  private static Endorsement of(PublicKey publicKey, byte[] certificate) {
    var key = EndorsementKey.of(publicKey);
    return new Endorsement(key.algorithm(), certificate, key.fingerprint());
  }

  /** The certificate, ready to be verified against the lab's authority. */
  public X509Certificate x509() {
    return parse(certificate);
  }

  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  public static String fingerprint(PublicKey publicKey) {
    return EndorsementKey.of(publicKey).fingerprint();
  }

  static X509Certificate parse(byte[] certificate) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate));
    } catch (CertificateException e) {
      throw new LabTpmException(LabTpmException.Kind.DAMAGED, "not a certificate", e);
    }
  }
}
