package org.sealport.web.rest.v1.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.access.AccessLevel;
import org.sealport.services.catalog.CatalogRow;

/**
 * A catalog.
 *
 * @param organization the one that owns it
 * @param own false: another organization shares it read-only
 * @param shared with every organization
 * @param sharedWith names of organizations that may read it; empty for one that is not own
 * @param publishedAt since when subscribers at other sites get it; null: they do not
 * @param publicationUrl where they find it
 * @param owner of its own organization's members; empty: nobody knows, or it is not own
 * @param restricted not every member of its own organization does with it what its role allows
 * @param access what the caller reaches
 * @param subscription what fills it from another site; null: nothing
 */
public record CatalogJson(
    String id,
    String name,
    String description,
    String organization,
    boolean own,
    boolean shared,
    List<String> sharedWith,
    Instant publishedAt,
    String publicationUrl,
    SubscriptionJson subscription,
    int templates,
    String owner,
    boolean restricted,
    AccessLevel access,
    Instant createdAt) {
  static CatalogJson of(CatalogRow row, String publicationUrl) {
    return new CatalogJson(
        row.id().toString(),
        row.name(),
        row.description(),
        row.organization(),
        row.own(),
        row.shared(),
        row.sharedWith(),
        row.publishedAt(),
        publicationUrl,
        row.subscription() == null ? null : SubscriptionJson.of(row.subscription()),
        row.templates(),
        row.owner(),
        row.reached().isRestricted(),
        row.reached().held(),
        row.createdAt());
  }
}
