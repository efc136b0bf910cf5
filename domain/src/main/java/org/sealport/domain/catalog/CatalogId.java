package org.sealport.domain.catalog;

import java.util.UUID;
import org.sealport.domain.shared.Ids;

/** Identifies a catalog. */
public record CatalogId(UUID value) {
  public static CatalogId random() {
    return new CatalogId(UUID.randomUUID());
  }

  /** Parses what a client sent; anything that is no UUID is "not found". */
  public static CatalogId of(String text) {
    return new CatalogId(Ids.parse(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
