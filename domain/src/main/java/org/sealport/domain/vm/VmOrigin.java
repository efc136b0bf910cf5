package org.sealport.domain.vm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;

/**
 * Which template's VM a VM was made of, and what its disks became since: with this it can be made
 * again while it never ran. It goes with its VM; a template that goes leaves it.
 */
@Entity
@Table(name = "vm_origin")
public class VmOrigin {
  @Id private UUID vmId;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false, updatable = false)
  private UUID templateId;

  @Column(nullable = false, updatable = false)
  private UUID templateVmId;

  /** The template's name at the time, for people. */
  @Column(nullable = false, updatable = false)
  private String templateName;

  /** By which row of the rule book it was made. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private TpmOperation operation;

  /** The keys of the template's disks that it has no more; another may have such a key since. */
  @Column(nullable = false)
  private List<Integer> goneDisks = new ArrayList<>();

  protected VmOrigin() {} // for JPA

  /** One of a template's VMs. */
  public record Part(TemplateId template, String name, UUID vm) {}

  public static VmOrigin of(Vm vm, Part part, TpmOperation operation) {
    var origin = new VmOrigin();
    origin.vmId = vm.id().value();
    origin.tenantId = vm.tenant().value();
    origin.templateId = part.template().value();
    origin.templateVmId = part.vm();
    origin.templateName = part.name();
    origin.operation = operation;
    return origin;
  }

  /** Some of its disks were removed. */
  public void disksWent(Collection<Integer> keys) {
    var all = new TreeSet<>(goneDisks);
    all.addAll(keys);
    goneDisks = List.copyOf(all);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public TemplateId template() {
    return new TemplateId(templateId);
  }

  public UUID templateVm() {
    return templateVmId;
  }

  public String templateName() {
    return templateName;
  }

  public TpmOperation operation() {
    return operation;
  }

  public Set<Integer> goneDisks() {
    return Set.copyOf(goneDisks);
  }
}
