package org.sealport.lab.tpm;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;

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
    var publicKey = parse(der).getPublicKey();
    return new Endorsement(algorithm(publicKey), der.clone(), fingerprint(publicKey));
  }

  static Endorsement uncertified(PublicKey publicKey) {
    return new Endorsement(algorithm(publicKey), new byte[0], fingerprint(publicKey));
  }

  /** The certificate, ready to be verified against the lab's authority. */
  public X509Certificate x509() {
    return parse(certificate);
  }

  /** SHA-256 of the key's SubjectPublicKeyInfo. */
  public static String fingerprint(PublicKey publicKey) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(publicKey.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
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

  static X509Certificate parse(byte[] certificate) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate));
    } catch (CertificateException e) {
      throw new LabTpmException(LabTpmException.Kind.DAMAGED, "not a certificate", e);
    }
  }
}
