package org.sealport.domain.vm;

import static org.sealport.domain.vm.VmProblem.VM_BUSY;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_SNAPSHOT;
import static org.sealport.domain.vm.VmProblem.VM_HAS_NO_TPM;
import static org.sealport.domain.vm.VmProblem.VM_HAS_TPM;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.shared.CommonProblem;
import org.sealport.domain.shared.Name;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vdc.VdcId;

/**
 * A tenant's VM. vCenter owns its devices; Sealport owns its tenant and what may be asked of it.
 */
@Entity
public class Vm {
  /** In the order in which those of a vApp start. */
  public static final Comparator<Vm> STARTING =
      Comparator.comparing((Vm vm) -> vm.startOrder().position()).thenComparing(Vm::name);

  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false)
  private UUID vappId;

  @Column(nullable = false)
  private UUID vdcId;

  @Column(nullable = false)
  private UUID vcenterId;

  @Column(nullable = false)
  private String name;

  /** In the tenant's words; may be empty. */
  @Column(nullable = false)
  private String description = "";

  @Embedded private Hardware hardware;

  @Embedded private StartOrder startOrder = StartOrder.NONE;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private PowerState powerState = PowerState.OFF;

  /** Whether it ever ran. */
  @Column(nullable = false)
  private boolean started;

  /** The vCenter's own reference; null until the VM was made there. */
  private String moRef;

  /** Where the vCenter keeps it; null until it was made there. */
  private String datastore;

  @Column(nullable = false)
  private boolean snapshots;

  /** When the newest snapshot was taken; null without one, or when it was taken outside. */
  private Instant snapshotAt;

  /** The TPM that the newest snapshot would bring back; null without one. */
  private UUID snapshotTpm;

  /** What the newest snapshot would bring back; null without one, or when it was taken outside. */
  private Integer snapshotCpus;

  private Integer snapshotMemoryMb;
  private Long snapshotDiskMb;

  /** The TPM it holds now; null without one. */
  private UUID tpmId;

  /** Counts the TPMs that this VM has held, so that a replaced one is visible. */
  @Column(nullable = false)
  private int tpmGeneration;

  /** The key provider (of its vCenter) that encrypts the VM's home; null: not encrypted. */
  private String keyProvider;

  /** The file in its drive, as its vCenter names it; null: the drive is empty. */
  private String disc;

  /** Which image of a catalog that is; null: none, or the drive is empty. */
  private UUID discImage;

  /** The image that the task at work on it inserts; null: none. */
  private UUID discWanted;

  /** The task at work on it; null when idle. */
  private UUID busyTask;

  @Column(nullable = false, updatable = false)
  private String owner;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected Vm() {} // for JPA

  /** A VM that its task has still to make in the vCenter of the VDC. */
  public static Vm plan(VApp vApp, Vdc vdc, String name, Hardware hardware) {
    var vm = new Vm();
    vm.id = UUID.randomUUID();
    vm.tenantId = vApp.tenant().value();
    vm.vappId = vApp.id().value();
    vm.vdcId = vdc.id().value();
    vm.vcenterId = vdc.vCenter().value();
    vm.name = Name.checked(name);
    vm.hardware = hardware;
    vm.owner = vApp.owner();
    vm.createdAt = Instant.now();
    return vm;
  }

  /** Reserves the VM for one task; the task engine releases it when the task ends. */
  public void begin(TaskId task) {
    if (busyTask != null && !busyTask.equals(task.value())) {
      throw VM_BUSY.with(name, busyTask);
    }
    busyTask = task.value();
  }

  /** Records what the vCenter told about the VM. */
  public void found(Seen seen) {
    moRef = seen.moRef();
    hardware = seen.hardware();
    powerState = seen.power();
    started |= powerState != PowerState.OFF;
    datastore = seen.datastore();
    keyProvider = seen.keyProvider();
    snapshots = seen.snapshots();
    disc = seen.disc() == null ? null : seen.disc().file();
    discImage = seen.disc() == null ? null : seen.disc().image().orElse(null);
    discWanted = null;
    if (!snapshots) {
      snapshotAt = null;
      snapshotTpm = null;
      snapshotCpus = null;
      snapshotMemoryMb = null;
      snapshotDiskMb = null;
    }
  }

  /** The newest snapshot holds what the VM is now. */
  public void snapshotTaken() {
    snapshotAt = Instant.now();
    snapshotTpm = tpmId;
    snapshotCpus = hardware.cpus();
    snapshotMemoryMb = hardware.memoryMb();
    snapshotDiskMb = hardware.diskMb();
  }

  public void requireSnapshot() {
    if (!snapshots) {
      throw VM_HAS_NO_SNAPSHOT.with(name);
    }
  }

  /** Whether going back to the newest snapshot would take the VM's TPM away. */
  public boolean wouldLoseTpm() {
    return tpmId != null && snapshotAt != null && !tpmId.equals(snapshotTpm);
  }

  /** What it holds once it went back to the newest snapshot, as far as that is known. */
  public Claim claimAfterRevert() {
    if (snapshotCpus == null) {
      return new Claim(id(), hardware, hasTpm());
    }
    var then =
        new Hardware(
            hardware.guestId(),
            hardware.firmware(),
            hardware.hardwareVersion(),
            snapshotCpus,
            snapshotMemoryMb,
            snapshotDiskMb);
    return new Claim(id(), then, snapshotTpm != null);
  }

  public void describe(String words) {
    description = words;
  }

  public void starts(StartOrder order) {
    startOrder = order;
  }

  /**
   * A VM as its vCenter tells it.
   *
   * @param keyProvider null: its home is not encrypted
   * @param disc null: its drive is empty
   */
  public record Seen(
      String moRef,
      Hardware hardware,
      PowerState power,
      String datastore,
      String keyProvider,
      boolean snapshots,
      Disc disc) {}

  /** A task is to insert the image of a disc; until it ends, the image is in use. */
  public void awaitsDisc(UUID image) {
    discWanted = image;
  }

  /** Records that it is in another vApp now, and in that one's VDC and vCenter. */
  public void moveTo(VApp vApp, Vdc vdc) {
    vappId = vApp.id().value();
    vdcId = vdc.id().value();
    vcenterId = vdc.vCenter().value();
  }

  public void rename(String newName) {
    name = Name.checked(newName);
  }

  /** Records the TPM that the vCenter was read back to hold. */
  public void holds(TpmId tpm) {
    if (tpmId != null) {
      throw VM_HAS_TPM.with(name);
    }
    tpmId = tpm.value();
    tpmGeneration++;
  }

  /** Records that the TPM is gone from the vCenter. */
  public TpmId lostTpm() {
    var gone = tpm().orElseThrow(() -> VM_HAS_NO_TPM.with(name));
    tpmId = null;
    return gone;
  }

  /**
   * Refuses an edit that was made on an older state.
   *
   * @param expected the version the caller saw; null skips the check
   */
  public void expect(Long expected) {
    if (expected != null && expected != version) {
      throw CommonProblem.CHANGED_MEANWHILE.with(name);
    }
  }

  public VmId id() {
    return new VmId(id);
  }

  public long version() {
    return version;
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public VAppId vApp() {
    return new VAppId(vappId);
  }

  public VdcId vdc() {
    return new VdcId(vdcId);
  }

  public VCenterId vCenter() {
    return new VCenterId(vcenterId);
  }

  public String name() {
    return name;
  }

  public String description() {
    return description;
  }

  public StartOrder startOrder() {
    return startOrder;
  }

  public Hardware hardware() {
    return hardware;
  }

  public PowerState powerState() {
    return powerState;
  }

  public Optional<String> moRef() {
    return Optional.ofNullable(moRef);
  }

  /** Whether its guest ever had its TPM in hand. */
  public boolean hasStarted() {
    return started;
  }

  /**
   * The vCenter's reference of a VM that exists there.
   *
   * @throws org.sealport.domain.shared.SealportException VM_BUSY while it is still being made
   */
  public String requireMoRef() {
    if (moRef == null) {
      throw VM_BUSY.with(name, busyTask);
    }
    return moRef;
  }

  public Optional<String> datastore() {
    return Optional.ofNullable(datastore);
  }

  public boolean hasSnapshots() {
    return snapshots;
  }

  /** Empty: its drive is. */
  public Optional<Disc> disc() {
    return Optional.ofNullable(disc).map(Disc::new);
  }

  public Optional<TpmId> tpm() {
    return Optional.ofNullable(tpmId).map(TpmId::new);
  }

  public boolean hasTpm() {
    return tpmId != null;
  }

  public int tpmGeneration() {
    return tpmGeneration;
  }

  public Optional<String> keyProvider() {
    return Optional.ofNullable(keyProvider);
  }

  public Optional<TaskId> busyTask() {
    return Optional.ofNullable(busyTask).map(TaskId::new);
  }

  public String owner() {
    return owner;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
