package org.sealport.lab.tpm;

import java.util.HexFormat;

/** Public areas of the objects that the client makes, as the TCG wrote them down. */
enum TpmTemplate {
  /** The storage root key: ECC P-256, AES-128-CFB (TCG TPM v2.0 Provisioning Guidance). */
  STORAGE_ECC_P256 {
    @Override
    void write(TpmWriter out) {
      out.u16(ALG_ECC).u16(ALG_SHA256).u32(FIXED | ORIGIN | USER_AUTH | NO_DA | STORAGE_PARENT);
      out.sized(new byte[0]);
      out.u16(ALG_AES).u16(128).u16(ALG_CFB).u16(ALG_NULL);
      out.u16(CURVE_P256).u16(ALG_NULL);
      out.sized(new byte[32]).sized(new byte[32]);
    }
  },
  /** The endorsement key: RSA 2048, template L-1 of the TCG EK Credential Profile. */
  ENDORSEMENT_RSA_2048 {
    @Override
    void write(TpmWriter out) {
      out.u16(ALG_RSA).u16(ALG_SHA256).u32(FIXED | ORIGIN | ADMIN_POLICY | STORAGE_PARENT);
      out.sized(POLICY_A);
      out.u16(ALG_AES).u16(128).u16(ALG_CFB).u16(ALG_NULL);
      out.u16(2048).u32(0).sized(new byte[256]);
    }
  },
  /** A secret: data that only this TPM gives back. */
  SEALED_DATA {
    @Override
    void write(TpmWriter out) {
      out.u16(ALG_KEYEDHASH).u16(ALG_SHA256).u32(FIXED | USER_AUTH | NO_DA);
      out.sized(new byte[0]);
      out.u16(ALG_NULL).sized(new byte[0]);
    }
  };

  static final int ALG_RSA = 0x0001;
  static final int ALG_AES = 0x0006;
  static final int ALG_KEYEDHASH = 0x0008;
  static final int ALG_SHA256 = 0x000B;
  static final int ALG_NULL = 0x0010;
  static final int ALG_ECC = 0x0023;
  static final int ALG_CFB = 0x0043;
  static final int CURVE_P256 = 0x0003;
  static final int CURVE_P384 = 0x0004;

  private static final int FIXED = 0x2 | 0x10; // fixedTPM, fixedParent
  private static final int ORIGIN = 0x20;
  private static final int USER_AUTH = 0x40;
  private static final int ADMIN_POLICY = 0x80;
  private static final int NO_DA = 0x400;
  private static final int STORAGE_PARENT = 0x10000 | 0x20000; // restricted, decrypt

  /** PolicySecret(TPM_RH_ENDORSEMENT). */
  private static final byte[] POLICY_A =
      HexFormat.of().parseHex("837197674484b3f81a90cc8d46a5d724fd52d76e06520b64f2a1da1b331469aa");

  abstract void write(TpmWriter out);

  byte[] publicArea() {
    var out = new TpmWriter();
    write(out);
    return out.toBytes();
  }
}
