package org.sealport.domain.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sealport.domain.shared.Name;
import org.sealport.domain.tenant.TenantId;

/** A named collection of templates of one organization. */
@Entity
public class Catalog {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String description;

  /** Every organization may read it and instantiate from it; only its own may change it. */
  @Column(nullable = false)
  private boolean shared;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected Catalog() {} // for JPA

  public static Catalog create(TenantId tenant, String name, String description, boolean shared) {
    var catalog = new Catalog();
    catalog.id = UUID.randomUUID();
    catalog.tenantId = tenant.value();
    catalog.name = Name.checked(name);
    catalog.description = description == null ? "" : description;
    catalog.shared = shared;
    catalog.createdAt = Instant.now();
    return catalog;
  }

  public CatalogId id() {
    return new CatalogId(id);
  }

  public long version() {
    return version;
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public String name() {
    return name;
  }

  public boolean isShared() {
    return shared;
  }
}
