package org.sealport.domain.catalog;

import static org.sealport.domain.catalog.CatalogProblem.UPLOAD_CLOSED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.shared.Name;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;

/** An OVF package on its way in: files arrive on disk, then a task makes a template of them. */
@Entity
public class Upload {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  /** Null: it becomes a vApp. */
  @Column(updatable = false)
  private UUID catalogId;

  /** The VMs are kept in this VDC's vCenter, those of a vApp in the VDC itself. */
  @Column(nullable = false, updatable = false)
  private UUID vdcId;

  /** The template's or the vApp's name. */
  @Column(nullable = false, updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Kind kind;

  /** Closed: no more files, its task is at work. */
  @Column(nullable = false)
  private boolean closed;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected Upload() {} // for JPA

  /** One archive, or a descriptor with its files one by one. */
  public enum Kind {
    OVA,
    OVF
  }

  public static Upload open(Catalog catalog, VdcId vdc, String name, Kind kind, String owner) {
    var upload = open(catalog.tenant(), vdc, name, kind, owner);
    upload.catalogId = catalog.id().value();
    return upload;
  }

  /**
   * A package that a sync fetches from another site.
   *
   * @param id the same whenever the same package is fetched
   */
  public static Upload fetched(UploadId id, Catalog catalog, VdcId vdc, String name) {
    var upload = open(catalog, vdc, name, Kind.OVA, "");
    upload.id = id.value();
    return upload;
  }

  /** A package that becomes a vApp (R13). */
  public static Upload forVApp(Vdc vdc, String name, Kind kind, String owner) {
    return open(vdc.tenant(), vdc.id(), name, kind, owner);
  }

  private static Upload open(TenantId tenant, VdcId vdc, String name, Kind kind, String owner) {
    var upload = new Upload();
    upload.id = UUID.randomUUID();
    upload.tenantId = tenant.value();
    upload.vdcId = vdc.value();
    upload.name = Name.checked(name);
    upload.kind = kind;
    upload.owner = owner;
    upload.createdAt = Instant.now();
    return upload;
  }

  public void requireOpen() {
    if (closed) {
      throw UPLOAD_CLOSED.with(name);
    }
  }

  public void close() {
    requireOpen();
    closed = true;
  }

  public UploadId id() {
    return new UploadId(id);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  /** Empty: it becomes a vApp. */
  public Optional<CatalogId> catalog() {
    return Optional.ofNullable(catalogId).map(CatalogId::new);
  }

  public VdcId vdc() {
    return new VdcId(vdcId);
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public boolean isClosed() {
    return closed;
  }

  public String owner() {
    return owner;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
