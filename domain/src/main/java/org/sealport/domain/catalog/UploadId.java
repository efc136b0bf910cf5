package org.sealport.domain.catalog;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies an upload. */
public record UploadId(UUID value) {
  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static UploadId of(String text) {
    return new UploadId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
