package org.sealport.domain.catalog;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies an image of a disc. */
public record MediaId(UUID value) {
  public static MediaId random() {
    return new MediaId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static MediaId of(String text) {
    return new MediaId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
