package org.sealport.services.catalog;

import static org.sealport.domain.catalog.CatalogProblem.CATALOG_SECRET_KEY_MISSING;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Subscription;
import org.sealport.domain.catalog.Subscriptions;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.shared.Secrets;
import org.sealport.services.task.Retriable;

/** Use cases on subscriptions to catalogs of other sites. */
@Stateless
public class SubscriptionService {
  @Inject Catalogs catalogs;
  @Inject Subscriptions subscriptions;
  @Inject Vdcs vdcs;
  @Inject SubscriptionHosts hosts;
  @Inject Secrets secrets;
  @Inject CatalogSyncs syncs;

  /**
   * Subscribes, or changes what is subscribed to, and syncs at once.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, SUBSCRIPTION_URL_INVALID,
   *     SUBSCRIPTION_HOST_NOT_ALLOWED, CATALOG_SECRET_KEY_MISSING, CATALOG_SYNCING
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  @Audited(TaskOperation.CATALOG_SUBSCRIBE)
  public TaskId subscribe(TenantId tenant, CatalogId id, Subscribe command) {
    var catalog = catalogs.get(tenant, id);
    var vdc = vdcs.get(tenant, command.vdc());
    if (!secrets.isPossible()) {
      throw CATALOG_SECRET_KEY_MISSING.with();
    }
    var source =
        new Subscription.Source(
            hosts.checked(command.url()),
            secrets.seal(command.password().value(), CatalogSyncs.purpose(id)),
            command.thumbprint(),
            command.everyMinutes());
    subscriptions
        .find(tenant, id)
        .ifPresentOrElse(
            known -> known.change(vdc.id(), source),
            () -> subscriptions.add(Subscription.of(catalog, vdc.id(), source)));
    return syncs.start(tenant, id);
  }

  /** The templates stay; they are not synced any more. */
  @RequiresRight(Right.CATALOG_MANAGE)
  @Audited(TaskOperation.CATALOG_UNSUBSCRIBE)
  public void unsubscribe(TenantId tenant, CatalogId id) {
    subscriptions.remove(subscriptions.get(tenant, id));
  }

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, CATALOG_SYNCING
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  @Audited(TaskOperation.CATALOG_SYNC)
  @Retriable
  public TaskId sync(TenantId tenant, CatalogId id) {
    return syncs.start(tenant, id);
  }

  /**
   * One template of it alone.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, CATALOG_SYNCING
   */
  @RequiresRight(Right.CATALOG_MANAGE)
  @Audited(TaskOperation.CATALOG_SYNC)
  @Retriable
  public TaskId syncOne(TenantId tenant, TemplateId id) {
    return syncs.start(tenant, id);
  }
}
