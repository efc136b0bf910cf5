package org.sealport.domain.catalog;

import java.util.List;
import java.util.Optional;
import org.sealport.domain.tenant.TenantId;

/** The subscriptions of a tenant's catalogs. */
public interface Subscriptions {
  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  Subscription get(TenantId tenant, CatalogId catalog);

  Optional<Subscription> find(TenantId tenant, CatalogId catalog);

  void add(Subscription subscription);

  void remove(Subscription subscription);

  /** Whose time has come, of every tenant, and which no task is at. */
  List<Due> due();

  /** A catalog to sync. */
  record Due(TenantId tenant, CatalogId catalog) {}
}
