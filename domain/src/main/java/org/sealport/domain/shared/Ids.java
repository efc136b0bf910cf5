package org.sealport.domain.shared;

import java.util.UUID;

/** Reads ids that clients send. */
public final class Ids {
  private Ids() {}

  /**
   * @throws SealportException NOT_FOUND: a malformed id tells no more than an unknown one
   */
  public static UUID parse(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new SealportException(CommonProblem.NOT_FOUND, e, String.valueOf(text));
    }
  }
}
