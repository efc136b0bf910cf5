package org.sealport.services.catalog;

import java.time.Instant;
import org.sealport.domain.catalog.CatalogId;

/**
 * A catalog in a list.
 *
 * @param own false: another organization shares it read-only
 */
public record CatalogRow(
    CatalogId id,
    String name,
    String description,
    String organization,
    boolean own,
    boolean shared,
    int templates,
    Instant createdAt) {}
