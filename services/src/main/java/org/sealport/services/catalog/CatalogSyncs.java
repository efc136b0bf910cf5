package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sealport.domain.catalog.CatalogId;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.SubscribedItem;
import org.sealport.domain.catalog.Subscription;
import org.sealport.domain.catalog.Subscriptions;
import org.sealport.domain.catalog.Subscriptions.Due;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.catalog.Upload;
import org.sealport.domain.catalog.UploadId;
import org.sealport.domain.catalog.Uploads;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.services.shared.Secrets;
import org.sealport.services.task.Tasks;

/** The database's part of syncs. */
@ApplicationScoped
public class CatalogSyncs {
  @Inject Subscriptions subscriptions;
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject Uploads uploads;
  @Inject Secrets secrets;
  @Inject Tasks tasks;

  /** What binds the password of a subscription. */
  static String purpose(CatalogId catalog) {
    return "subscription of " + catalog;
  }

  /** What there is to do about an item: get it, or what it is here already. */
  record Step(CatalogSource.Item item, UploadId upload, TemplateId over) {}

  TaskId start(TenantId tenant, CatalogId id) {
    var catalog = catalogs.get(tenant, id);
    var subscription = subscriptions.get(tenant, id);
    var target = new TaskTarget(TaskTarget.Kind.CATALOG, id.value(), catalog.name());
    var task = tasks.add(tenant, TaskOperation.CATALOG_SYNC, target, new SyncCatalog(id));
    subscription.begin(task);
    return task;
  }

  @Transactional
  public List<Due> due() {
    return subscriptions.due();
  }

  /** In its own name: nobody asks for it, so that there is no request but this. */
  @ActivateRequestContext
  @Transactional
  public void startDue(Due due) {
    start(due.tenant(), due.catalog());
  }

  /** Only inside of {@code TaskRun.read} and {@code TaskRun.commit}, as all that follows. */
  CatalogSource.Address address(TenantId tenant, CatalogId id) {
    var source = subscriptions.get(tenant, id).source();
    var password = secrets.open(source.sealedPassword(), purpose(id));
    return new CatalogSource.Address(
        source.url(), new CatalogPassword(password), source.thumbprint());
  }

  /** What is new there, or another than it was. */
  List<Step> missing(TenantId tenant, CatalogId id, CatalogSource.Remote remote) {
    var subscription = subscriptions.get(tenant, id);
    var here = ids(tenant, id);
    return remote.items().stream()
        .filter(item -> !holds(subscription, here, item))
        .map(item -> new Step(item, upload(id, item), known(subscription, here, item)))
        .toList();
  }

  private Set<TemplateId> ids(TenantId tenant, CatalogId id) {
    return templates.in(tenant, id).stream().map(Template::id).collect(Collectors.toSet());
  }

  private static boolean holds(
      Subscription subscription, Set<TemplateId> here, CatalogSource.Item item) {
    return subscription.items().stream()
        .anyMatch(
            known ->
                known.remoteId().equals(item.id())
                    && known.revision().equals(item.revision())
                    && here.contains(known.template()));
  }

  private static TemplateId known(
      Subscription subscription, Set<TemplateId> here, CatalogSource.Item item) {
    return subscription.items().stream()
        .filter(known -> known.remoteId().equals(item.id()))
        .map(SubscribedItem::template)
        .filter(here::contains)
        .findFirst()
        .orElse(null);
  }

  /** The same in every run of a sync: what a killed one left is replaced. */
  private static UploadId upload(CatalogId id, CatalogSource.Item item) {
    var name = id + " " + item.id() + " " + item.revision();
    return new UploadId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** Receives the item's package as somebody's upload would be. */
  void open(TenantId tenant, CatalogId id, Step step) {
    if (!uploads.exists(tenant, step.upload())) {
      var vdc = subscriptions.get(tenant, id).vdc();
      uploads.add(Upload.fetched(step.upload(), catalogs.get(tenant, id), vdc, step.item().name()));
    }
  }

  Upload opened(TenantId tenant, Step step) {
    return uploads.get(tenant, step.upload());
  }

  void holds(TenantId tenant, CatalogId id, Step step, TemplateId template) {
    subscriptions
        .get(tenant, id)
        .holds(
            new SubscribedItem(
                tenant.value(), step.item().id(), step.item().revision(), template.value()));
  }

  /** What is here of items that are there no more. */
  List<SubscribedItem> gone(TenantId tenant, CatalogId id, CatalogSource.Remote remote) {
    var there = remote.items().stream().map(CatalogSource.Item::id).collect(Collectors.toSet());
    return subscriptions.get(tenant, id).items().stream()
        .filter(known -> !there.contains(known.remoteId()))
        .toList();
  }

  void forget(TenantId tenant, CatalogId id, SubscribedItem item) {
    subscriptions.get(tenant, id).forget(item.remoteId());
  }

  /** Somebody may have ended the subscription meanwhile. */
  void succeeded(TenantId tenant, CatalogId id) {
    subscriptions.find(tenant, id).ifPresent(Subscription::succeeded);
  }

  void failed(TenantId tenant, CatalogId id, TaskId task) {
    subscriptions.find(tenant, id).ifPresent(subscription -> subscription.failed(task));
  }
}
