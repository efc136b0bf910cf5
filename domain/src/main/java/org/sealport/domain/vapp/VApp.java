package org.sealport.domain.vapp;

import static org.sealport.domain.vapp.VAppProblem.VAPP_BUSY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_EXPIRED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.access.Access;
import org.sealport.domain.shared.Name;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;

/** A group of VMs of a tenant in one VDC. */
@Entity
@Table(name = "vapp")
public class VApp {
  /** As in Cloud Director. */
  public static final int MAX_VMS = 128;

  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false)
  private UUID vdcId;

  @Column(nullable = false)
  private String name;

  /** Holds exactly one standalone VM and is not listed (Cloud Director's autoNature). */
  @Column(nullable = false)
  private boolean standalone;

  private UUID busyTask;

  @Embedded private Lease lease = Lease.NEVER;

  /** Kept by the database, whoever starts and stops its VMs; null: none of them runs. */
  @Column(insertable = false, updatable = false)
  private Instant runningSince;

  /** Kept by the database; null: one of its VMs runs. */
  @Column(insertable = false, updatable = false)
  private Instant restingSince;

  /** Null: never. */
  private Instant leaseRenewedAt;

  /** When its runtime lease was last carried out; null: never. */
  private Instant leaseEndedAt;

  @Embedded private Access access;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected VApp() {} // for JPA

  public static VApp create(Vdc vdc, String name, boolean standalone, String owner) {
    var vApp = new VApp();
    vApp.id = UUID.randomUUID();
    vApp.tenantId = vdc.tenant().value();
    vApp.vdcId = vdc.id().value();
    vApp.name = Name.checked(name);
    vApp.standalone = standalone;
    vApp.access = Access.of(owner);
    vApp.createdAt = Instant.now();
    return vApp;
  }

  /** Reserves the vApp for one task; the task engine releases it when the task ends. */
  public void begin(TaskId task) {
    if (busyTask != null && !busyTask.equals(task.value())) {
      throw VAPP_BUSY.with(name, busyTask);
    }
    busyTask = task.value();
  }

  /** Moves it, with its VMs, to another VDC. */
  public void moveTo(Vdc vdc) {
    vdcId = vdc.id().value();
  }

  public void rename(String newName) {
    name = Name.checked(newName);
  }

  /** For as long as its organization lets a new one. */
  public void lease(Lease first) {
    lease = first;
  }

  /** Its lease begins anew. */
  public void renew(Lease renewed) {
    lease = renewed;
    leaseRenewedAt = Instant.now();
  }

  /** What runs of it is being stopped; that is not tried again at once when it fails. */
  public void leaseEnded() {
    leaseEndedAt = Instant.now();
  }

  public LeaseTerm leaseTerm() {
    return LeaseTerm.of(lease, runningSince, restingSince, leaseRenewedAt);
  }

  /**
   * @throws org.sealport.domain.shared.SealportException VAPP_EXPIRED
   */
  public void requireStartable() {
    if (leaseTerm().isExpired()) {
      throw VAPP_EXPIRED.with(name);
    }
  }

  public VAppId id() {
    return new VAppId(id);
  }

  public long version() {
    return version;
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public VdcId vdc() {
    return new VdcId(vdcId);
  }

  public String name() {
    return name;
  }

  public boolean isStandalone() {
    return standalone;
  }

  public Optional<TaskId> busyTask() {
    return Optional.ofNullable(busyTask).map(TaskId::new);
  }

  public String owner() {
    return access.owner();
  }

  public Access access() {
    return access;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
