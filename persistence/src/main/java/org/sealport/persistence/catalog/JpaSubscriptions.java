package org.sealport.persistence.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.access.AccessRules.Subject;
import org.sealport.domain.catalog.Catalog;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Subscription;
import org.sealport.domain.catalog.Subscriptions;
import org.sealport.domain.tenant.TenantId;
import org.sealport.persistence.shared.TenantScope;

/** Subscriptions by tenant. */
@ApplicationScoped
public class JpaSubscriptions implements Subscriptions {
  private TenantScope scope;

  protected JpaSubscriptions() {} // for CDI

  @Inject
  public JpaSubscriptions(TenantScope scope) {
    this.scope = scope;
  }

  @Override
  public Subscription get(TenantId tenant, CatalogId catalog) {
    var found = find(tenant, catalog).orElseThrow(() -> NOT_FOUND.with(catalog));
    if (scope.keeper().narrowed().isPresent()) {
      var into =
          Optional.ofNullable(scope.of(tenant).find(Catalog.class, catalog.value()))
              .orElseThrow(() -> NOT_FOUND.with(catalog));
      scope.keeper().check(into.access(), Subject.CATALOG, catalog, into.name());
    }
    return found;
  }

  @Override
  public Optional<Subscription> find(TenantId tenant, CatalogId catalog) {
    return Optional.ofNullable(scope.of(tenant).find(Subscription.class, catalog.value()))
        .filter(subscription -> subscription.tenant().equals(tenant));
  }

  @Override
  public void add(Subscription subscription) {
    scope.add(subscription.tenant(), subscription, subscription.source().url());
  }

  @Override
  public void remove(Subscription subscription) {
    scope.of(subscription.tenant()).remove(subscription);
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<Due> due() {
    List<Object[]> rows =
        scope
            .ofProvider()
            .createNativeQuery(
                "select tenant_id, catalog_id from catalog_subscription where every_minutes is not"
                    + " null and sync_task is null and (synced_at is null or synced_at < now() -"
                    + " every_minutes * interval '1 minute') and exists (select 1 from tenant where"
                    + " tenant.id = tenant_id and enabled) order by synced_at")
            .getResultList();
    return rows.stream()
        .map(row -> new Due(new TenantId((UUID) row[0]), new CatalogId((UUID) row[1])))
        .toList();
  }
}
