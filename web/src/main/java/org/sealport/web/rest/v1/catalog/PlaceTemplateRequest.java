package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.services.catalog.PlaceTemplate;

/**
 * Where a template, or its copy, is to lie.
 *
 * @param name left out: as it is
 */
public record PlaceTemplateRequest(@NotBlank String catalog, String name) {
  PlaceTemplate toCommand() {
    return new PlaceTemplate(CatalogId.of(catalog), name);
  }
}
