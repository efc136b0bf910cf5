package org.sealport.domain.tpm;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sealport.domain.tenant.TenantId;

/**
 * One TPM through its life. The row stays when the TPM is gone, so that the lineage of its copies
 * can still be told.
 */
@Entity
public class Tpm {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private TpmHolder holderKind;

  @Column(nullable = false, updatable = false)
  private UUID holderId;

  /** The holder's name at the time, for a lineage that outlives the holder. */
  @Column(nullable = false, updatable = false)
  private String holderName;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private TpmOrigin origin;

  @Column(updatable = false)
  private UUID copiedFrom;

  /**
   * 1 for a TPM as made; grows when its state is set back or changed by us, for example by a
   * snapshot's revert.
   */
  @Column(nullable = false)
  private int stateGeneration = 1;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "tpm_endorsement_key", joinColumns = @JoinColumn(name = "tpm_id"))
  private Set<EndorsementKey> endorsementKeys = new HashSet<>();

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  private Instant destroyedAt;

  protected Tpm() {} // for JPA

  /**
   * @param copiedFrom the source of a {@link TpmOrigin#COPIED} one, else null
   */
  public static Tpm record(
      TenantId tenant,
      Holder holder,
      TpmOrigin origin,
      TpmId copiedFrom,
      Set<EndorsementKey> keys) {
    if ((origin == TpmOrigin.COPIED) != (copiedFrom != null)) {
      throw new IllegalArgumentException(
          "a copy, and only a copy, has a source: " + origin + " from " + copiedFrom);
    }
    var tpm = new Tpm();
    tpm.id = UUID.randomUUID();
    tpm.tenantId = tenant.value();
    tpm.holderKind = holder.kind();
    tpm.holderId = holder.id();
    tpm.holderName = holder.name();
    tpm.origin = origin;
    tpm.copiedFrom = copiedFrom == null ? null : copiedFrom.value();
    tpm.endorsementKeys.addAll(keys);
    tpm.createdAt = Instant.now();
    return tpm;
  }

  /** What a TPM is plugged into. */
  public record Holder(TpmHolder kind, UUID id, String name) {}

  /** The same TPM, as it was at an earlier time. */
  public void wentBack() {
    stateGeneration++;
  }

  /** The secrets are gone with it. */
  public void destroyed() {
    if (destroyedAt == null) {
      destroyedAt = Instant.now();
    }
  }

  public TpmId id() {
    return new TpmId(id);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public TpmHolder holderKind() {
    return holderKind;
  }

  public TpmOrigin origin() {
    return origin;
  }

  public Optional<TpmId> copiedFrom() {
    return Optional.ofNullable(copiedFrom).map(TpmId::new);
  }

  public int stateGeneration() {
    return stateGeneration;
  }

  public Set<EndorsementKey> endorsementKeys() {
    return Set.copyOf(endorsementKeys);
  }

  public boolean isDestroyed() {
    return destroyedAt != null;
  }
}
