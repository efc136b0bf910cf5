package org.sealport.services.catalog;

import java.util.List;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.shared.Page;
import org.sealport.domain.shared.Rows;
import org.sealport.domain.tenant.TenantId;

/**
 * Reads catalogs and templates, own and shared ones; no transaction. Implementations name the right
 * CATALOG_VIEW.
 */
public interface CatalogQueries {
  /** Own ones first, by name. */
  List<CatalogRow> catalogs(TenantId tenant);

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  CatalogRow catalog(TenantId tenant, CatalogId id);

  /**
   * Sorted by: name (default), catalog, provenance, vms, createdAt; ties by id.
   *
   * @param catalog null for all that the tenant can see
   * @param text part of the name, any case; null for all
   */
  Rows<TemplateRow> templates(TenantId tenant, CatalogId catalog, String text, Page page);

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  TemplateDetail template(TenantId tenant, TemplateId id);
}
