package org.sealport.services.access;

import java.util.List;
import org.sealport.domain.access.AccessLevel;
import org.sealport.domain.access.AccessRules;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;

/**
 * How much of something in a list its readers reach.
 *
 * @param everyone each member of the organization
 * @param held the one who reads
 */
public record Reached(AccessLevel everyone, AccessLevel held) {
  public static final Reached ALL = new Reached(AccessLevel.FULL_CONTROL, AccessLevel.FULL_CONTROL);

  /** Not everybody does with it what its role allows. */
  public boolean isRestricted() {
    return everyone != AccessLevel.FULL_CONTROL;
  }

  public boolean allows(Right right, Subject on) {
    return held.reaches(AccessRules.needed(right, on));
  }

  /**
   * @return what the refusal tells; empty: none
   */
  public List<String> refuses(Right right, Subject on, String name, String owner) {
    var needed = AccessRules.needed(right, on);
    return allows(right, on) ? List.of() : List.of(name, needed.label(), held.label(), owner);
  }
}
