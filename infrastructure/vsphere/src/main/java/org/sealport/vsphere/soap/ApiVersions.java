package org.sealport.vsphere.soap;

import java.util.Arrays;

/**
 * The versions of the API. A call names one; it decides which elements the vCenter takes and gives.
 */
final class ApiVersions {
  /** The newest that this client was written for. */
  static final String NEWEST = "8.0.3.0";

  private ApiVersions() {}

  /** The vCenter's own version, or the newest that we know when it is beyond that. */
  static String toSpeak(String apiVersion) {
    return compare(apiVersion, NEWEST) > 0 ? NEWEST : apiVersion;
  }

  static int compare(String one, String other) {
    return Arrays.compare(parts(one), parts(other));
  }

  /** {@code 7.0} is {@code 7.0.0.0}. */
  private static int[] parts(String version) {
    var parts = new int[4];
    var texts = version.split("\\.");
    for (int i = 0; i < Math.min(texts.length, parts.length); i++) {
      parts[i] = Integer.parseInt(texts[i]);
    }
    return parts;
  }
}
