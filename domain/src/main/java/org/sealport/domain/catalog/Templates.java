package org.sealport.domain.catalog;

import java.util.List;
import org.sealport.domain.tenant.TenantId;

/** Templates by who asks. */
public interface Templates {
  /**
   * One in the tenant's own catalogs, to change it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Template own(TenantId tenant, TemplateId id);

  /**
   * One the tenant may instantiate: its own or one in a shared catalog.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Template visible(TenantId tenant, TemplateId id);

  /** All in one of the tenant's own catalogs, those that are still being made included. */
  List<Template> in(TenantId tenant, CatalogId catalog);

  boolean anyIn(TenantId tenant, CatalogId catalog);

  boolean isTaken(Catalog catalog, String name);

  /**
   * @throws org.sealport.domain.shared.SealportException TEMPLATE_NAME_TAKEN: within one catalog
   *     names are unique
   */
  void add(Template template);

  void remove(Template template);
}
