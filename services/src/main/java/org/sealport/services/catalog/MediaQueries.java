package org.sealport.services.catalog;

import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.MediaId;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;

/** Reads images of discs; no transaction. Implementations name the right CATALOG_VIEW. */
public interface MediaQueries {
  /**
   * Sorted by: name (default), size, createdAt; ties by id.
   *
   * @param catalog null for all of the tenant's own
   * @param text part of the name, any case; null for all
   */
  Rows<MediaRow> list(TenantId tenant, CatalogId catalog, String text, Page page);

  /**
   * Own ones and those of catalogs that are shared with the tenant, sorted as {@link #list}.
   *
   * @param catalog null for all
   */
  Rows<MediaRow> visible(TenantId tenant, CatalogId catalog, String text, Page page);

  /**
   * One of the tenant's own.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  MediaRow get(TenantId tenant, MediaId id);

  /**
   * One of the tenant's own, or of a catalog that is shared with it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  MediaRow visible(TenantId tenant, MediaId id);
}
