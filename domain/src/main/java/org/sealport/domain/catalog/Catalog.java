package org.sealport.domain.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.access.Access;
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

  /** Organizations that may do the same, by name. */
  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "catalog_share", joinColumns = @JoinColumn(name = "catalog_id"))
  private Set<CatalogShare> shares = new HashSet<>();

  /** Null: subscribers at other sites do not get it. */
  private Instant publishedAt;

  private String sealedPassword;

  /** Of the members of its own organization. */
  @Embedded private Access access;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected Catalog() {} // for JPA

  public static Catalog create(
      TenantId tenant, String name, String description, boolean shared, String owner) {
    var catalog = new Catalog();
    catalog.id = UUID.randomUUID();
    catalog.tenantId = tenant.value();
    catalog.name = Name.checked(name);
    catalog.description = description == null ? "" : description;
    catalog.shared = shared;
    catalog.access = Access.of(owner);
    catalog.createdAt = Instant.now();
    return catalog;
  }

  /**
   * From now on these organizations may read it, and no other but its own.
   *
   * @param everyone all of them, those to come included
   */
  public void share(boolean everyone, Set<TenantId> with) {
    shared = everyone;
    shares.clear();
    with.stream()
        .filter(recipient -> !recipient.equals(tenant()))
        .forEach(recipient -> shares.add(new CatalogShare(tenantId, recipient.value())));
  }

  public boolean isSharedWith(TenantId other) {
    return shared || shares.contains(new CatalogShare(tenantId, other.value()));
  }

  /**
   * Subscribers who show the password get it from now on; published again, the password is another.
   *
   * @param sealed readable only with the portal's key
   */
  public void publish(String sealed) {
    if (publishedAt == null) {
      publishedAt = Instant.now();
    }
    sealedPassword = sealed;
  }

  /** Subscribers keep what they have, and get nothing more. */
  public void withdraw() {
    publishedAt = null;
    sealedPassword = null;
  }

  public boolean isPublished() {
    return publishedAt != null;
  }

  public Optional<String> sealedPassword() {
    return Optional.ofNullable(sealedPassword);
  }

  /**
   * @param newName null: it keeps its name
   * @param newDescription null: it keeps its description
   */
  public void becomes(String newName, String newDescription) {
    if (newName != null) {
      name = Name.checked(newName);
    }
    if (newDescription != null) {
      description = newDescription;
    }
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

  public Access access() {
    return access;
  }

  public boolean isShared() {
    return shared;
  }
}
