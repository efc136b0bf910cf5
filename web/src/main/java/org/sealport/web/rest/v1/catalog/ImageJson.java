package org.sealport.web.rest.v1.catalog;

import java.time.Instant;
import org.sealport.services.catalog.MediaRow;

/**
 * The image of a disc in a list.
 *
 * @param imageType iso or floppy
 * @param size in bytes
 * @param complete false: it is being uploaded
 */
public record ImageJson(
    String id,
    String name,
    String description,
    String catalog,
    String catalogName,
    String imageType,
    long size,
    boolean complete,
    String owner,
    Instant createdAt) {
  static ImageJson of(MediaRow row) {
    return new ImageJson(
        row.id().toString(),
        row.name(),
        row.description(),
        row.catalog().toString(),
        row.catalogName(),
        row.imageType(),
        row.size(),
        row.complete(),
        row.owner(),
        row.createdAt());
  }
}
