package org.sealport.domain.catalog;

import java.util.UUID;

/** Identifies an image of a disc. */
public record MediaId(UUID value) {
  public static MediaId random() {
    return new MediaId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
