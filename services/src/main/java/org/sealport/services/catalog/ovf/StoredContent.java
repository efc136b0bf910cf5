package org.sealport.services.catalog.ovf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.sealport.services.catalog.ovf.OvfManifest.Algorithm;

/** Size and digests of a file, taken while it was copied; no digests when it was not read. */
record StoredContent(String name, long size, Map<Algorithm, String> digests) {
  private static final int BUFFER = 128 * 1024;

  static StoredContent copy(
      String name, InputStream in, OutputStream out, Set<Algorithm> algorithms) throws IOException {
    var running = new EnumMap<Algorithm, MessageDigest>(Algorithm.class);
    for (var algorithm : algorithms) {
      running.put(algorithm, start(algorithm));
    }
    long size = 0;
    var buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      out.write(buffer, 0, read);
      for (var digest : running.values()) {
        digest.update(buffer, 0, read);
      }
      size += read;
    }
    var digests = new EnumMap<Algorithm, String>(Algorithm.class);
    running.forEach(
        (algorithm, digest) -> digests.put(algorithm, HexFormat.of().formatHex(digest.digest())));
    return new StoredContent(name, size, digests);
  }

  /** A file of which only name and size are known. */
  static StoredContent unread(String name, long size) {
    return new StoredContent(name, size, Map.of());
  }

  boolean isRead() {
    return !digests.isEmpty();
  }

  private static MessageDigest start(Algorithm algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.standardName());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no " + algorithm.standardName(), e);
    }
  }

  OvfPackage.StoredFile toFile() {
    return new OvfPackage.StoredFile(name, size, digests.getOrDefault(Algorithm.SHA256, ""));
  }
}
