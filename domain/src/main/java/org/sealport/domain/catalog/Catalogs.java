package org.sealport.domain.catalog;

import org.sealport.domain.tenant.TenantId;

/** Catalogs by who asks: a tenant's own to change, shared ones to read. */
public interface Catalogs {
  /**
   * One of the tenant's own.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Catalog get(TenantId tenant, CatalogId id);

  /**
   * The same, while nobody else of this use publishes it or puts a template into it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Catalog locked(TenantId tenant, CatalogId id);

  /**
   * @throws org.sealport.domain.shared.SealportException CATALOG_NAME_TAKEN
   */
  void add(Catalog catalog);

  void remove(Catalog catalog);
}
