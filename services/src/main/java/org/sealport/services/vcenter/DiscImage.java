package org.sealport.services.vcenter;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/**
 * The image of a disc to insert. Its bytes never change: another content is another image.
 *
 * @param name for people
 * @param bytes how long it is
 */
public record DiscImage(UUID id, String name, long bytes, Content content) {
  /** Opens it from its beginning. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  /** In megabytes, as people are told, rounded up. */
  public long megabytes() {
    return (bytes >> 20) + 1;
  }
}
