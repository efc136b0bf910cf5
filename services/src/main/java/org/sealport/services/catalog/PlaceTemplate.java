package org.sealport.services.catalog;

import org.sealport.domain.catalog.CatalogId;

/**
 * Where a template, or its copy, is to lie.
 *
 * @param name null: as it is
 */
public record PlaceTemplate(CatalogId catalog, String name) {}
