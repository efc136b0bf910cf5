package org.sealport.domain.catalog;

import static org.sealport.domain.catalog.CatalogProblem.CATALOG_SYNCING;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.VdcId;

/** A catalog that is filled from one which another site publishes. */
@Entity
@Table(name = "catalog_subscription")
public class Subscription {
  @Id private UUID catalogId;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  /** The VMs of its templates are kept in this VDC's vCenter. */
  @Column(nullable = false)
  private UUID vdcId;

  @Column(nullable = false)
  private String url;

  @Column(nullable = false)
  private String sealedPassword;

  private String thumbprint;
  private Integer everyMinutes;
  private UUID syncTask;
  private Instant syncedAt;

  /** The task of the last sync when it failed; null: it did not. */
  private UUID failedTask;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      name = "catalog_subscription_item",
      joinColumns = @JoinColumn(name = "catalog_id"))
  private Set<SubscribedItem> items = new HashSet<>();

  protected Subscription() {} // for JPA

  /**
   * How to reach what is subscribed to.
   *
   * @param sealedPassword readable only with the portal's key
   * @param thumbprint SHA-256 of the site's certificate; null: a trusted authority issued it
   * @param everyMinutes null: only when asked
   */
  public record Source(
      String url, String sealedPassword, String thumbprint, Integer everyMinutes) {}

  public static Subscription of(Catalog catalog, VdcId vdc, Source source) {
    var subscription = new Subscription();
    subscription.catalogId = catalog.id().value();
    subscription.tenantId = catalog.tenant().value();
    subscription.change(vdc, source);
    return subscription;
  }

  /** What it holds already stays. */
  public void change(VdcId vdc, Source source) {
    vdcId = vdc.value();
    url = source.url();
    sealedPassword = source.sealedPassword();
    thumbprint = source.thumbprint();
    everyMinutes = source.everyMinutes();
  }

  /**
   * @throws org.sealport.domain.shared.SealportException CATALOG_SYNCING: another task is at it
   */
  public void begin(TaskId task) {
    if (syncTask != null) {
      throw CATALOG_SYNCING.with(syncTask);
    }
    syncTask = task.value();
  }

  public void succeeded() {
    syncTask = null;
    syncedAt = Instant.now();
    failedTask = null;
  }

  /** Of the others nothing is said. */
  public void syncedOne() {
    syncTask = null;
  }

  public void failed(TaskId task) {
    syncTask = null;
    syncedAt = Instant.now();
    failedTask = task.value();
  }

  /** One item of the other catalog is this template now. */
  public void holds(SubscribedItem item) {
    items.removeIf(known -> known.remoteId().equals(item.remoteId()));
    items.add(item);
  }

  public void forget(String remoteId) {
    items.removeIf(known -> known.remoteId().equals(remoteId));
  }

  public Set<SubscribedItem> items() {
    return Set.copyOf(items);
  }

  public CatalogId catalog() {
    return new CatalogId(catalogId);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public VdcId vdc() {
    return new VdcId(vdcId);
  }

  public Source source() {
    return new Source(url, sealedPassword, thumbprint, everyMinutes);
  }

  public Optional<TaskId> syncTask() {
    return Optional.ofNullable(syncTask).map(TaskId::new);
  }
}
