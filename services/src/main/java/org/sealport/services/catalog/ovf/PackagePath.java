package org.sealport.services.catalog.ovf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of files inside a package. Only relative paths of harmless segments pass: the same name is
 * later a path on this server, on a datastore and in a browser.
 */
final class PackagePath {
  private static final int DEEPEST = 8;
  private static final int LONGEST_SEGMENT = 240;
  private static final Pattern DRIVE_OR_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:.*");

  /** Control and format characters (bidi overrides hide an extension), unpaired surrogates. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\\\\uFFFD]");

  private PackagePath() {}

  /** The name in its plain form, or nothing when it is hostile. */
  static Optional<String> safe(String name) {
    if (FORBIDDEN.matcher(name).find()) {
      return Optional.empty();
    }
    var segments = new ArrayList<String>();
    for (var segment : name.split("/", -1)) {
      if (segment.isEmpty() || segment.equals("..") || tooLong(segment)) {
        return Optional.empty();
      }
      if (!segment.equals(".")) {
        segments.add(segment);
      }
    }
    if (segments.isEmpty() || segments.size() > DEEPEST || name.endsWith("/.")) {
      return Optional.empty();
    }
    var plain = String.join("/", segments);
    return DRIVE_OR_SCHEME.matcher(plain).matches() ? Optional.empty() : Optional.of(plain);
  }

  private static boolean tooLong(String segment) {
    return segment.getBytes(StandardCharsets.UTF_8).length > LONGEST_SEGMENT;
  }

  /** Equal for names that a file system without case or with composed accents takes for one. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** The folder of a file, with its slash; empty at the top. */
  static String folderOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** Spellings of an href, likeliest first: as it is, and with %20 and the like decoded. */
  static List<String> spellings(String href) {
    var spellings = new ArrayList<String>();
    safe(href).ifPresent(spellings::add);
    if (href.indexOf('%') >= 0) {
      decoded(href).flatMap(PackagePath::safe).ifPresent(spellings::add);
    }
    return spellings;
  }

  private static Optional<String> decoded(String href) {
    try {
      return Optional.of(URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }

  static boolean isDescriptor(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".ovf");
  }

  static boolean isManifest(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".mf");
  }

  static boolean isCertificate(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".cert");
  }
}
