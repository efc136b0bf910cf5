package org.sealport.domain.vcenter;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VERSION_INVALID;

import java.util.regex.Pattern;

/**
 * A dotted version such as {@code 7.0.3} or the API's {@code 8.0.0.1}; missing parts count as 0.
 * Update levels are the third part (7.0 Update 2 is 7.0.2).
 */
public record VCenterVersion(String text) implements Comparable<VCenterVersion> {
  private static final Pattern VALID = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){1,3}");

  public VCenterVersion {
    if (text == null || !VALID.matcher(text).matches()) {
      throw VCENTER_VERSION_INVALID.with(String.valueOf(text));
    }
  }

  public boolean isAtLeast(String other) {
    return compareTo(new VCenterVersion(other)) >= 0;
  }

  @Override
  public int compareTo(VCenterVersion other) {
    var mine = text.split("\\.");
    var theirs = other.text.split("\\.");
    for (int i = 0; i < 4; i++) {
      int difference = part(mine, i) - part(theirs, i);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private static int part(String[] parts, int i) {
    return i < parts.length ? Integer.parseInt(parts[i]) : 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
