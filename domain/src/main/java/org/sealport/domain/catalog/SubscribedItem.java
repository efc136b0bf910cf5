package org.sealport.domain.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * An item of another site's catalog, and the template that was made of it.
 *
 * @param revision of the item, as the template was made
 */
@Embeddable
public record SubscribedItem(
    @Column(nullable = false) UUID tenantId,
    @Column(nullable = false) String remoteId,
    @Column(nullable = false) String revision,
    @Column(nullable = false) UUID templateId) {
  public TemplateId template() {
    return new TemplateId(templateId);
  }
}
