package org.sealport.services.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.catalog.CatalogId;

/**
 * A catalog in a list.
 *
 * @param own false: another organization shares it read-only
 * @param shared with every organization
 * @param sharedWith names of organizations; empty for one that is not own
 * @param publishedAt null: subscribers at other sites do not get it, or it is not own
 * @param subscription null: none, or it is not own
 */
public record CatalogRow(
    CatalogId id,
    String name,
    String description,
    String organization,
    boolean own,
    boolean shared,
    List<String> sharedWith,
    Instant publishedAt,
    SubscriptionRow subscription,
    int templates,
    Instant createdAt) {}
