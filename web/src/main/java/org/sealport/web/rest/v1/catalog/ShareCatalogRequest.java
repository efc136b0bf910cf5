package org.sealport.web.rest.v1.catalog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sealport.services.catalog.ShareCatalog;

/**
 * With whom a catalog is shared read-only; nobody is named: with nobody.
 *
 * @param everyone every organization, those to come included; left out it is no
 * @param organizations some, by their names
 */
public record ShareCatalogRequest(
    Boolean everyone, @Size(max = 100) List<@NotBlank String> organizations) {
  ShareCatalog toCommand() {
    return new ShareCatalog(
        Boolean.TRUE.equals(everyone), organizations == null ? List.of() : organizations);
  }
}
