package org.sealport.domain.vm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
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

  /** How much larger the first disk is than the template's. */
  @Column(nullable = false)
  private long grownMb;

  /** The sizes of the blank disks that were added, in that order. */
  @Column(nullable = false)
  private List<Long> addedMb = new ArrayList<>();

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

  /** What else its disks hold now. */
  public void disksGrew(long moreMb, long newMb) {
    grownMb += moreMb;
    if (newMb > 0) {
      var all = new ArrayList<>(addedMb);
      all.add(newMb);
      addedMb = all;
    }
  }

  /**
   * What its disks hold together, when nobody else changed them.
   *
   * @param ofTemplate what those of the template's VM hold
   */
  public long diskMb(long ofTemplate) {
    return ofTemplate + grownMb + addedMb.stream().mapToLong(Long::longValue).sum();
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

  public long grownMb() {
    return grownMb;
  }

  public List<Long> addedMb() {
    return List.copyOf(addedMb);
  }
}
