package org.sealport.domain.catalog;

import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_BUSY;
import static org.sealport.domain.catalog.CatalogProblem.TEMPLATE_NOT_READY;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.shared.Name;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vcenter.VCenterId;

/** A vApp template in a catalog; its VMs live in one vCenter, powered off. */
@Entity
public class Template {
  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false)
  private UUID catalogId;

  @Column(nullable = false)
  private UUID vcenterId;

  @Column(nullable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Provenance provenance;

  /** What happens to its TPMs at instantiation (section C): copy when that happens to any. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Treatment provisioning;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private TemplateState state = TemplateState.CREATING;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
  @JoinColumn(name = "template_id", nullable = false)
  @OrderBy("name")
  private List<TemplateVm> vms = new ArrayList<>();

  private UUID busyTask;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  protected Template() {} // for JPA

  /**
   * A template that its task has still to make.
   *
   * @param chosen the choice at capture; ignored where the provenance decides
   */
  public static Template plan(
      Catalog catalog, VCenterId vCenter, String name, Provenance provenance, Treatment chosen) {
    var template = new Template();
    template.id = UUID.randomUUID();
    template.tenantId = catalog.tenant().value();
    template.catalogId = catalog.id().value();
    template.vcenterId = vCenter.value();
    template.name = Name.checked(name);
    template.provenance = provenance;
    template.provisioning = provenance.treatment(chosen);
    template.createdAt = Instant.now();
    return template;
  }

  /** A template of a package. Its id is the upload's: who knows the one finds the other. */
  public static Template ofUpload(Upload upload, Catalog catalog, VCenterId vCenter) {
    var template = plan(catalog, vCenter, upload.name(), Provenance.UPLOADED, null);
    template.id = upload.id().value();
    return template;
  }

  /** Completes the template with what was read back from the vCenter. */
  public void ready(List<TemplateVm> made) {
    vms.clear();
    vms.addAll(made);
    vms.stream().filter(vm -> vm.tpm().isPresent()).forEach(vm -> vm.provision(provisioning(vm)));
    state = TemplateState.READY;
  }

  /** Replaces what it holds by other VMs, as read back. */
  public void overwrite(
      VCenterId vCenter, Provenance from, Treatment chosen, List<TemplateVm> made) {
    vcenterId = vCenter.value();
    provenance = from;
    provisioning = provenance.treatment(chosen);
    ready(made);
  }

  /** Lies in another catalog of its organization from now on; its VMs stay where they are. */
  public void moveTo(Catalog catalog, String newName) {
    if (!catalog.tenant().equals(tenant())) {
      throw new IllegalArgumentException("a template stays in its organization: " + id);
    }
    catalogId = catalog.id().value();
    name = Name.checked(newName);
  }

  /** Whether what it holds must not leave for another site (R34). */
  public boolean isKeptHere() {
    return provisioning == Treatment.COPY && vms.stream().anyMatch(vm -> vm.tpm().isPresent());
  }

  /** Reserves the template for one task; the task engine releases it when the task ends. */
  public void begin(TaskId task) {
    if (busyTask != null && !busyTask.equals(task.value())) {
      throw TEMPLATE_BUSY.with(name, busyTask);
    }
    busyTask = task.value();
  }

  /** No task is at work on it. */
  public void requireIdle() {
    if (busyTask != null) {
      throw TEMPLATE_BUSY.with(name, busyTask);
    }
  }

  public void requireReady() {
    if (state != TemplateState.READY) {
      throw TEMPLATE_NOT_READY.with(name);
    }
  }

  public TemplateId id() {
    return new TemplateId(id);
  }

  public long version() {
    return version;
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public CatalogId catalog() {
    return new CatalogId(catalogId);
  }

  public VCenterId vCenter() {
    return new VCenterId(vcenterId);
  }

  public String name() {
    return name;
  }

  public Provenance provenance() {
    return provenance;
  }

  public Treatment provisioning() {
    return provisioning;
  }

  /** What happens to the TPM of one of its VMs at instantiation (R25, R30 to R32). */
  public Treatment provisioning(TemplateVm vm) {
    return provenance.treatment(vm.provisioning().orElse(provisioning));
  }

  public Optional<TaskId> busyTask() {
    return Optional.ofNullable(busyTask).map(TaskId::new);
  }

  public TemplateState state() {
    return state;
  }

  public List<TemplateVm> vms() {
    return List.copyOf(vms);
  }
}
