package org.sealport.services.catalog;

import org.sealport.domain.vdc.VdcId;

/**
 * Fills a catalog from one that another site publishes.
 *
 * @param thumbprint SHA-256 of the site's certificate; null: a trusted authority issued it
 * @param vdc its vCenter keeps the VMs
 * @param everyMinutes null: only when asked
 */
public record Subscribe(
    String url, CatalogPassword password, String thumbprint, VdcId vdc, Integer everyMinutes) {}
