package org.sealport.domain.catalog;

import java.util.List;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.tenant.TenantId;

/** Templates by who asks. */
public interface Templates {
  /**
   * One in the tenant's own catalogs, to change it.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  Template own(TenantId tenant, TemplateId id);

  /**
   * For what a use case does beside that which its right is for.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for this right
   */
  Template own(TenantId tenant, TemplateId id, Right right);

  /**
   * One the tenant may instantiate: its own or one in a shared catalog.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  Template visible(TenantId tenant, TemplateId id);

  /**
   * The one in the tenant's own catalogs that has this VM.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, ACCESS_TOO_LOW for the right
   *     that is used
   */
  Template holding(TenantId tenant, UUID vm);

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
