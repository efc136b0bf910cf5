package org.sealport.web.rest.v1.catalog;

import java.time.Instant;
import org.sealport.services.catalog.CatalogRow;

/**
 * A catalog.
 *
 * @param organization the one that owns it
 * @param own false: another organization shares it read-only
 */
public record CatalogJson(
    String id,
    String name,
    String description,
    String organization,
    boolean own,
    boolean shared,
    int templates,
    Instant createdAt) {
  static CatalogJson of(CatalogRow row) {
    return new CatalogJson(
        row.id().toString(),
        row.name(),
        row.description(),
        row.organization(),
        row.own(),
        row.shared(),
        row.templates(),
        row.createdAt());
  }
}
