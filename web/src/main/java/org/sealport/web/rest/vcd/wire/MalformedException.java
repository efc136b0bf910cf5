package org.sealport.web.rest.vcd.wire;

/** What was sent is no document: why, for the one who sent it. */
public class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedException(String why, Throwable cause) {
    super(why, cause);
  }
}
