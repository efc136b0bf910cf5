package org.sealport.domain.access;

import java.util.Arrays;
import java.util.Optional;

/** How much of one vApp or catalog a member reaches; each level holds those before it. */
public enum AccessLevel {
  /** It is not there. */
  NONE("None"),
  READ_ONLY("ReadOnly"),
  CHANGE("Change"),
  FULL_CONTROL("FullControl");

  private final String label;

  AccessLevel(String label) {
    this.label = label;
  }

  /** As Cloud Director calls it; the same in every language. */
  public String label() {
    return label;
  }

  public boolean reaches(AccessLevel needed) {
    return compareTo(needed) >= 0;
  }

  public static Optional<AccessLevel> labelled(String label) {
    return Arrays.stream(values()).filter(level -> level.label.equals(label)).findFirst();
  }
}
