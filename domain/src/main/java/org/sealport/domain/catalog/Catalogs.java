package org.sealport.domain.catalog;

import java.util.function.Consumer;
import org.sealport.domain.access.Access;
import org.sealport.domain.tenant.TenantId;

/** Catalogs by who asks: a tenant's own to change, shared ones to read. */
public interface Catalogs {
  /**
   * One of the tenant's own.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  Catalog get(TenantId tenant, CatalogId id);

  /**
   * The same, while nobody else of this use publishes it or puts a template into it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  Catalog locked(TenantId tenant, CatalogId id);

  /**
   * Changes who reaches it, for a caller who may see it no more afterwards.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  void change(TenantId tenant, CatalogId id, Consumer<Access> change);

  /**
   * @throws org.sealport.domain.shared.SealportException CATALOG_NAME_TAKEN
   */
  void add(Catalog catalog);

  void remove(Catalog catalog);
}
