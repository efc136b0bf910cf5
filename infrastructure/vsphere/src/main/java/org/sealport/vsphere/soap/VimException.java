package org.sealport.vsphere.soap;

/** The vCenter did not answer, or not as a vCenter does; whether it did anything is not known. */
public class VimException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VimException(String message) {
    super(message);
  }

  public VimException(String message, Throwable cause) {
    super(message, cause);
  }
}
