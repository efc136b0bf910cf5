package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.sealport.services.catalog.CatalogPassword;

/**
 * Publishes a catalog to subscribers at other sites.
 *
 * @param password that they show
 */
public record PublishCatalogRequest(@NotNull @Size(min = 12, max = 200) String password) {
  CatalogPassword toCommand() {
    return new CatalogPassword(password);
  }
}
