package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.CATALOG_NOT_EMPTY;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.MediaImages;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.RequiresRight;

/** Use cases on a tenant's own catalogs. */
@Stateless
public class CatalogService {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject MediaImages media;
  @Inject CurrentCaller caller;

  /**
   * A catalog to create.
   *
   * @param shared every organization may read it; the provider's only
   */
  public record CreateCatalog(String name, String description, boolean shared) {}

  /**
   * @throws org.sealport.domain.shared.SealportException NAME_INVALID, CATALOG_NAME_TAKEN
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  public CatalogId create(TenantId tenant, CreateCatalog command) {
    var owner = caller.get().username();
    var catalog =
        Catalog.create(tenant, command.name(), command.description(), command.shared(), owner);
    catalogs.add(catalog);
    return catalog.id();
  }

  /**
   * @param name null: it keeps its name
   * @param description null: it keeps its description
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID,
   *     CATALOG_NAME_TAKEN
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  public void edit(TenantId tenant, CatalogId id, String name, String description) {
    catalogs.get(tenant, id).becomes(name, description);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, CATALOG_NOT_EMPTY
   */
  @RequiresRight(Right.CATALOG_DELETE)
  public void delete(TenantId tenant, CatalogId id) {
    var catalog = catalogs.get(tenant, id);
    if (templates.anyIn(tenant, id) || media.anyIn(tenant, id)) {
      throw CATALOG_NOT_EMPTY.with(catalog.name());
    }
    catalogs.remove(catalog);
  }
}
