package org.sealport.domain.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Another organization that may read a catalog.
 *
 * @param tenantId the catalog's owner
 */
@Embeddable
public record CatalogShare(
    @Column(nullable = false) UUID tenantId, @Column(nullable = false) UUID recipientId) {}
