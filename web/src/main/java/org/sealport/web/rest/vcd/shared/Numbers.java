package org.sealport.web.rest.vcd.shared;

import org.sealport.domain.shared.CommonProblem;

/** Reads numbers that clients send. */
public final class Numbers {
  private Numbers() {}

  /**
   * @param otherwise for nothing at all
   * @throws org.sealport.domain.shared.SealportException INVALID_INPUT: none, or not within 1 and
   *     the greatest
   */
  public static int of(String name, String text, int otherwise, int greatest) {
    if (text == null || text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw CommonProblem.INVALID_INPUT.with(name, text);
    }
    int number = Integer.parseInt(text);
    if (number < 1 || number > greatest) {
      throw CommonProblem.INVALID_INPUT.with(name, text);
    }
    return number;
  }
}
