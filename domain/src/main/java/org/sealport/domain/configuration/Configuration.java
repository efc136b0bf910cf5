package org.sealport.domain.configuration;

import static org.sealport.domain.shared.CommonProblem.INVALID_INPUT;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;

/**
 * One recorded text of a VM, of a vApp or of another subject. Sealport keeps it and does nothing
 * with it: it goes when what it is about goes.
 */
@Entity
public class Configuration {
  public static final int MAX_LENGTH = 1_000_000;

  @Id private UUID id;
  @Version private long version;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(updatable = false)
  private UUID vappId;

  @Column(updatable = false)
  private UUID vmId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private Subject.Kind kind;

  @Column(updatable = false)
  private UUID subjectId;

  @Column(nullable = false, updatable = false)
  private String name;

  @Column(nullable = false)
  private String content;

  protected Configuration() {} // for JPA

  public static Configuration of(Vm vm, String name, String content) {
    var configuration = new Configuration(vm.tenant(), name, content);
    configuration.vmId = vm.id().value();
    return configuration;
  }

  public static Configuration of(VApp vApp, String name, String content) {
    var configuration = new Configuration(vApp.tenant(), name, content);
    configuration.vappId = vApp.id().value();
    return configuration;
  }

  public static Configuration of(TenantId tenant, Subject subject, String name, String content) {
    var configuration = new Configuration(tenant, name, content);
    configuration.kind = subject.kind();
    configuration.subjectId = subject.id();
    return configuration;
  }

  private Configuration(TenantId tenant, String name, String content) {
    id = UUID.randomUUID();
    tenantId = tenant.value();
    this.name = name;
    becomes(content);
  }

  public void becomes(String text) {
    if (text.length() > MAX_LENGTH) {
      throw INVALID_INPUT.with(name, text.length() + " > " + MAX_LENGTH);
    }
    content = text;
  }

  /** The id of what it is about. */
  public UUID about() {
    if (subjectId != null) {
      return subjectId;
    }
    return vmId == null ? vappId : vmId;
  }

  /** Empty: the vApp's own. */
  public Optional<VmId> vm() {
    return Optional.ofNullable(vmId).map(VmId::new);
  }

  public TenantId tenant() {
    return new TenantId(tenantId);
  }

  public String name() {
    return name;
  }

  public String content() {
    return content;
  }
}
