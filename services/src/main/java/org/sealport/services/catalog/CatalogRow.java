package org.sealport.services.catalog;

import java.time.Instant;
import java.util.List;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.access.Reached;

/**
 * A catalog in a list.
 *
 * @param own false: another organization shares it read-only
 * @param shared with every organization
 * @param sharedWith names of organizations; empty for one that is not own
 * @param publishedAt null: subscribers at other sites do not get it, or it is not own
 * @param owner of its own organization's members; empty when nobody knows, or it is not own
 * @param reached by these; all of it when it is not own, as far as it is shared
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
    String owner,
    Reached reached,
    Instant createdAt) {
  /** Of the organization's own those where the reader may use a right. */
  public boolean allows(Right right) {
    return own && reached.allows(right, Subject.CATALOG);
  }
}
