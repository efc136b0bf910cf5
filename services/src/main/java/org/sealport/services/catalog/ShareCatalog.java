package org.sealport.services.catalog;

import java.util.List;

/**
 * With whom a catalog is shared read-only.
 *
 * @param everyone every organization, those to come included
 * @param organizations some, by their names
 */
public record ShareCatalog(boolean everyone, List<String> organizations) {
  public ShareCatalog {
    organizations = List.copyOf(organizations);
  }
}
