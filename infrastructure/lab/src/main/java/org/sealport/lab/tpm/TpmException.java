package org.sealport.lab.tpm;

import java.util.Map;

/**
 * A TPM refused a command; the message holds the response code's name in the TPM 2.0 specification.
 */
public class TpmException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  // Part 2 of the specification, 6.6: bit 7 marks format one, whose code stands in six bits
  private static final int FORMAT_ONE = 0x080;
  private static final int FORMAT_ONE_CODE = 0x0BF;
  private static final int PARAMETER = 0x040;
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x081, "TPM_RC_ASYMMETRIC"),
          Map.entry(0x082, "TPM_RC_ATTRIBUTES"),
          Map.entry(0x084, "TPM_RC_VALUE"),
          Map.entry(0x085, "TPM_RC_HIERARCHY"),
          Map.entry(0x08B, "TPM_RC_HANDLE"),
          Map.entry(0x08E, "TPM_RC_AUTH_FAIL"),
          Map.entry(0x090, "TPM_RC_PP"),
          Map.entry(0x092, "TPM_RC_SCHEME"),
          Map.entry(0x095, "TPM_RC_SIZE"),
          Map.entry(0x098, "TPM_RC_TAG"),
          Map.entry(0x099, "TPM_RC_SELECTOR"),
          Map.entry(0x09A, "TPM_RC_INSUFFICIENT"),
          Map.entry(0x09D, "TPM_RC_POLICY_FAIL"),
          Map.entry(0x09F, "TPM_RC_INTEGRITY"),
          Map.entry(0x0A2, "TPM_RC_BAD_AUTH"),
          Map.entry(0x100, "TPM_RC_INITIALIZE"),
          Map.entry(0x101, "TPM_RC_FAILURE"),
          Map.entry(0x124, "TPM_RC_AUTH_TYPE"),
          Map.entry(0x125, "TPM_RC_AUTH_MISSING"),
          Map.entry(0x142, "TPM_RC_COMMAND_SIZE"),
          Map.entry(0x143, "TPM_RC_COMMAND_CODE"),
          Map.entry(0x144, "TPM_RC_AUTHSIZE"),
          Map.entry(0x149, "TPM_RC_NV_AUTHORIZATION"),
          Map.entry(0x14A, "TPM_RC_NV_UNINITIALIZED"),
          Map.entry(0x902, "TPM_RC_OBJECT_MEMORY"),
          Map.entry(0x910, "TPM_RC_REFERENCE_H0"),
          Map.entry(0x921, "TPM_RC_LOCKOUT"),
          Map.entry(0x922, "TPM_RC_RETRY"));

  private final int code;

  TpmException(String command, int code) {
    super(command + ": " + name(code) + detail(code));
    this.code = code;
  }

  /** The response code as it came, with the number of the parameter or handle it speaks of. */
  public int code() {
    return code;
  }

  /** The name in the specification, such as {@code TPM_RC_INTEGRITY}. */
  public String name() {
    return name(code);
  }

  private static String name(int code) {
    var plain = (code & FORMAT_ONE) != 0 ? code & FORMAT_ONE_CODE : code;
    return NAMES.getOrDefault(plain, "TPM_RC_0x%03X".formatted(plain));
  }

  private static String detail(int code) {
    if ((code & FORMAT_ONE) == 0) {
      return "";
    }
    var number = code >> 8 & 0xF;
    if ((code & PARAMETER) != 0) {
      return " (parameter " + number + ")";
    }
    return number < 8 ? " (handle " + number + ")" : " (session " + (number - 8) + ")";
  }
}
