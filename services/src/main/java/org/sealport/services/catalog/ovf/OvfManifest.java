package org.sealport.services.catalog.ovf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The digests of a package's files ({@code .mf}).
 *
 * @param digests by file name, as written there
 */
public record OvfManifest(Map<String, Digest> digests) {

  /** Algorithms that manifests of real tools use; SHA-1 up to ovftool 4.1, SHA-256 since. */
  public enum Algorithm {
    SHA1("SHA-1", 40),
    SHA256("SHA-256", 64),
    SHA512("SHA-512", 128);

    private final String standardName;
    private final int digits;

    Algorithm(String standardName, int digits) {
      this.standardName = standardName;
      this.digits = digits;
    }

    String standardName() {
      return standardName;
    }
  }

  /** What a file must hash to, in lower case. */
  public record Digest(Algorithm algorithm, String hex) {}

  /** Tools differ in blanks: {@code SHA256(a.vmdk)= 1f…}, {@code SHA256 (a.vmdk) = 1f…}. */
  private static final Pattern LINE =
      Pattern.compile("(SHA-?\\d+)\\s*\\((.+)\\)\\s*=\\s*([0-9A-Fa-f]+)\\s*");

  public OvfManifest {
    digests = Map.copyOf(digests);
  }

  static OvfManifest parse(String name, byte[] text) {
    var digests = new LinkedHashMap<String, Digest>();
    var findings = new Findings();
    var lines = new String(text, StandardCharsets.UTF_8).split("\\r?\\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !understood(lines[i].strip(), digests)) {
        findings.add(OvfProblem.OVF_MANIFEST_MALFORMED, name, i + 1);
      }
    }
    findings.throwIfAny();
    return new OvfManifest(digests);
  }

  private static boolean understood(String line, Map<String, Digest> digests) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      return false;
    }
    var hex = parts.group(3).toLowerCase(Locale.ROOT);
    for (var algorithm : Algorithm.values()) {
      if (algorithm.name().equals(parts.group(1).replace("-", ""))
          && algorithm.digits == hex.length()) {
        var digest = new Digest(algorithm, hex);
        var before = digests.put(parts.group(2), digest);
        return before == null || before.equals(digest);
      }
    }
    return false;
  }
}
