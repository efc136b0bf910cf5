package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sealport.services.catalog.CatalogService.CreateCatalog;

/**
 * A catalog to create.
 *
 * @param shared every organization may read it; the provider's only; null means no
 */
public record CreateCatalogRequest(
    @NotBlank String name, @Size(max = 1000) String description, Boolean shared) {
  CreateCatalog toCommand() {
    return new CreateCatalog(
        name, description == null ? "" : description, Boolean.TRUE.equals(shared));
  }
}
