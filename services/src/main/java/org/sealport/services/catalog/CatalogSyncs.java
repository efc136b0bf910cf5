package org.sealport.services.catalog;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;

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
    var target =
        new TaskTarget(TaskTarget.Kind.CATALOG, id.value(), catalogs.get(tenant, id).name());
    return start(tenant, subscriptions.get(tenant, id), target, new SyncCatalog(id, null));
  }

  /**
   * Of one template alone.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND: it comes from no other site
   */
  TaskId start(TenantId tenant, TemplateId id) {
    var template = templates.own(tenant, id);
    var subscription =
        subscriptions
            .find(tenant, template.catalog())
            .filter(all -> all.items().stream().anyMatch(item -> item.template().equals(id)))
            .orElseThrow(() -> NOT_FOUND.with(id));
    var target = new TaskTarget(TaskTarget.Kind.TEMPLATE, id.value(), template.name());
    return start(tenant, subscription, target, new SyncCatalog(template.catalog(), id));
  }

  private TaskId start(
      TenantId tenant, Subscription subscription, TaskTarget target, SyncCatalog command) {
    var task = tasks.add(tenant, TaskOperation.CATALOG_SYNC, target, command);
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
  List<SubscribedItem> gone(TenantId tenant, SyncCatalog sync, CatalogSource.Remote remote) {
    var there = remote.items().stream().map(CatalogSource.Item::id).collect(Collectors.toSet());
    return subscriptions.get(tenant, sync.catalog()).items().stream()
        .filter(known -> !there.contains(known.remoteId()) && sync.concerns(known.template()))
        .toList();
  }

  void forget(TenantId tenant, CatalogId id, SubscribedItem item) {
    subscriptions.get(tenant, id).forget(item.remoteId());
  }

  /** Somebody may have ended the subscription meanwhile. */
  void succeeded(TenantId tenant, SyncCatalog sync) {
    subscriptions
        .find(tenant, sync.catalog())
        .ifPresent(sync.only() == null ? Subscription::succeeded : Subscription::syncedOne);
  }

  void failed(TenantId tenant, CatalogId id, TaskId task) {
    subscriptions.find(tenant, id).ifPresent(subscription -> subscription.failed(task));
  }
}
