package org.sealport.services.catalog;

/** What a subscriber shows to get a published catalog. */
public record CatalogPassword(String value) {
  /** Nothing of it: requests are written to the audit. */
  @Override
  public String toString() {
    return "***";
  }
}
