package org.sealport.lab.tpm;

/** A lab TPM cannot do what was asked; the kind tells the caller what to make of it. */
public class LabTpmException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, as far as a caller can act on it. */
  public enum Kind {
    /** The key provider of this name holds another key than the one the state was sealed with. */
    KEY_DIFFERS,
    /** The state was sealed by a key provider of another name. */
    PROVIDER_DIFFERS,
    /** The stand-in has an identity and nothing else. */
    IDENTITY_ONLY,
    /** swtpm or one of its tools is missing, failed or did not answer in time. */
    EMULATOR_FAILED,
    /** Files of the TPM are missing or damaged. */
    DAMAGED
  }

  private final Kind kind;

  public LabTpmException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public LabTpmException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
