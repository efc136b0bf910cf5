package org.sealport.persistence.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.Consumer;
import org.sealport.domain.access.Access;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** Catalogs by the tenant that owns them. */
@ApplicationScoped
public class JpaCatalogs implements Catalogs {
  private TenantScope scope;

  protected JpaCatalogs() {} // for CDI

  @Inject
  public JpaCatalogs(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Catalog get(TenantId tenant, CatalogId id) {
    var found =
        Optional.ofNullable(scope.of(tenant).find(Catalog.class, id.value()))
            .filter(catalog -> catalog.tenant().equals(tenant))
            .orElseThrow(() -> NOT_FOUND.with(id));
    scope.keeper().check(found.access(), Subject.CATALOG, id, found.name());
    return found;
  }

  @Override
  public void change(TenantId tenant, CatalogId id, Consumer<Access> change) {
    var catalog = get(tenant, id);
    scope.whole(tenant);
    change.accept(catalog.access());
    scope.flush(catalog.name());
  }

  @Override
  public Catalog locked(TenantId tenant, CatalogId id) {
    var catalog = get(tenant, id);
    scope.of(tenant).refresh(catalog, LockModeType.PESSIMISTIC_WRITE);
    return catalog;
  }

  @Override
  public void add(Catalog catalog) {
    scope.add(catalog.tenant(), catalog, catalog.name());
  }

  @Override
  public void remove(Catalog catalog) {
    scope.of(catalog.tenant()).remove(catalog);
  }
}
