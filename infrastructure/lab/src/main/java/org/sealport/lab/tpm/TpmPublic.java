package org.sealport.lab.tpm;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The public area of a TPM object as a Java key. */
final class TpmPublic {

  private static final int DEFAULT_EXPONENT = 65_537;

  private TpmPublic() {}

  /** Understands RSA and ECC decryption keys, which endorsement and storage keys are. */
  static PublicKey parse(byte[] publicArea) {
    var in = new TpmReader(publicArea);
    var type = in.u16();
    in.u16(); // name algorithm
    in.u32(); // attributes
    in.sized(); // policy
    if (in.u16() != TpmTemplate.ALG_NULL) {
      in.u32(); // symmetric key size and mode
    }
    in.u16(); // scheme: none, since the key decrypts
    try {
      return switch (type) {
        case TpmTemplate.ALG_RSA -> rsa(in);
        case TpmTemplate.ALG_ECC -> ecc(in);
        default -> throw new IllegalArgumentException("not an asymmetric key: " + type);
      };
    } catch (GeneralSecurityException e) {
      throw new LabTpmException(LabTpmException.Kind.DAMAGED, "not a public key", e);
    }
  }

  private static PublicKey rsa(TpmReader in) throws GeneralSecurityException {
    in.u16(); // bits
    var exponent = in.u32();
    var modulus = new BigInteger(1, in.sized());
    var e = BigInteger.valueOf(exponent == 0 ? DEFAULT_EXPONENT : Integer.toUnsignedLong(exponent));
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, e));
  }

  private static PublicKey ecc(TpmReader in) throws GeneralSecurityException {
    var curve =
        switch (in.u16()) {
          case TpmTemplate.CURVE_P256 -> "secp256r1";
          case TpmTemplate.CURVE_P384 -> "secp384r1";
          default -> throw new GeneralSecurityException("unknown curve");
        };
    in.u16(); // key derivation: none
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve));
    var point = new ECPoint(new BigInteger(1, in.sized()), new BigInteger(1, in.sized()));
    var spec = new ECPublicKeySpec(point, parameters.getParameterSpec(ECParameterSpec.class));
    return KeyFactory.getInstance("EC").generatePublic(spec);
  }
}
