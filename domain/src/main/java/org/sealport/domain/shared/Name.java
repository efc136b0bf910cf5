package org.sealport.domain.shared;

import static org.sealport.domain.shared.CommonProblem.NAME_INVALID;

import java.util.regex.Pattern;

/**
 * Names of what tenants make: 1 to 80 characters, no control characters, no slashes and per cents,
 * no leading or trailing space.
 */
public final class Name {
  public static final int MAX = 80;

  /** Line separators and lone surrogates, too, would break a log line or a database's text. */
  private static final Pattern VALID = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}/\\\\%]+");

  private Name() {}

  /**
   * @throws SealportException NAME_INVALID
   */
  public static String checked(String name) {
    if (name == null
        || name.isBlank()
        || name.length() > MAX
        || !name.equals(name.strip())
        || !VALID.matcher(name).matches()) {
      throw NAME_INVALID.with(name == null ? "" : name);
    }
    return name;
  }
}
