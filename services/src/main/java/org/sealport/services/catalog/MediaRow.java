package org.sealport.services.catalog;

import java.time.Instant;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;

/**
 * The image of a disc in a list.
 *
 * @param imageType iso or floppy
 * @param size in bytes, as announced
 * @param complete all of it has arrived
 */
public record MediaRow(
    MediaId id,
    String name,
    String description,
    CatalogId catalog,
    String catalogName,
    String imageType,
    long size,
    boolean complete,
    String owner,
    Instant createdAt) {

  /** Rounded up. */
  public long megabytes() {
    return (size + (1 << 20) - 1) >> 20;
  }

  /** All of it is here, and it is of a disc. */
  public boolean fitsDrive() {
    return complete && imageType.equals("iso");
  }
}
