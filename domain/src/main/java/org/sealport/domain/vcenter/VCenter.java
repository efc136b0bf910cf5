package org.sealport.domain.vcenter;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.shared.Name;

/** A registered vCenter Server and what was last read from it. Belongs to the provider. */
@Entity
@Table(name = "vcenter")
public class VCenter {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private VCenterKind kind;

  @Column(nullable = false)
  private String vcenterVersion;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "vcenter_key_provider", joinColumns = @JoinColumn(name = "vcenter_id"))
  private Set<KeyProvider> keyProviders = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "vcenter_datastore", joinColumns = @JoinColumn(name = "vcenter_id"))
  private Set<Datastore> datastores = new HashSet<>();

  /** False: its TPMs are stand-ins with an identity that can seal nothing. */
  @Column(nullable = false)
  private boolean tpmsSeal;

  /** The vCenter's own id; null until it was read by a version of the portal that asks for it. */
  private String identity;

  /** Null until the first sync. */
  private Instant syncedAt;

  @Column(nullable = false)
  private boolean enabled = true;

  /** Null for a lab's. */
  @Embedded private VCenterAccess access;

  protected VCenter() {} // for JPA

  public static VCenter register(
      VCenterId id, String name, VCenterKind kind, VCenterVersion version) {
    var vCenter = new VCenter();
    vCenter.id = id.value();
    vCenter.name = Name.checked(name);
    vCenter.kind = kind;
    vCenter.vcenterVersion = version.text();
    return vCenter;
  }

  public void isReachedBy(VCenterAccess by) {
    access = by;
  }

  /** A disabled one gets no new VDC; what is there goes on. */
  public void enable(boolean on) {
    enabled = on;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /**
   * @throws org.sealport.domain.shared.SealportException VCENTER_DISABLED
   */
  public void requireEnabled() {
    if (!enabled) {
      throw VCenterProblem.VCENTER_DISABLED.with(name);
    }
  }

  /** Empty for a lab's. */
  public Optional<VCenterAccess> access() {
    return Optional.ofNullable(access);
  }

  /** What a vCenter tells of itself. */
  public record Told(
      String identity,
      VCenterVersion version,
      List<KeyProvider> keyProviders,
      List<Datastore> datastores,
      boolean tpmsSeal) {}

  /**
   * Replaces what is known by what the vCenter just answered.
   *
   * @throws org.sealport.domain.shared.SealportException VCENTER_IS_ANOTHER when it is not the one
   *     that answered before: its references mean other VMs
   */
  public void read(Told told, Instant at) {
    if (identity != null && !identity.equals(told.identity())) {
      throw VCenterProblem.VCENTER_IS_ANOTHER.with(name);
    }
    identity = told.identity();
    vcenterVersion = told.version().text();
    keyProviders.retainAll(Set.copyOf(told.keyProviders()));
    keyProviders.addAll(told.keyProviders());
    datastores.retainAll(Set.copyOf(told.datastores()));
    datastores.addAll(told.datastores());
    tpmsSeal = told.tpmsSeal();
    syncedAt = at;
  }

  public VCenterId id() {
    return new VCenterId(id);
  }

  public String name() {
    return name;
  }

  public VCenterKind kind() {
    return kind;
  }

  public VCenterVersion version() {
    return new VCenterVersion(vcenterVersion);
  }

  public List<KeyProvider> keyProviders() {
    return keyProviders.stream().sorted(Comparator.comparing(KeyProvider::name)).toList();
  }

  public List<Datastore> datastores() {
    return datastores.stream().sorted(Comparator.comparing(Datastore::name)).toList();
  }

  /**
   * The usable provider that encrypts a new VM: the default one first, else the first by name (R5).
   */
  public Optional<KeyProvider> providerForNewVm() {
    return keyProviders().stream()
        .filter(KeyProvider::isUsable)
        .min(
            Comparator.comparing((KeyProvider provider) -> !provider.isDefault())
                .thenComparing(KeyProvider::name));
  }

  public Instant syncedAt() {
    return syncedAt;
  }
}
