package org.sealport.domain.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.sealport.domain.tpm.TpmId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vm.Hardware;

/** One VM of a template: a powered-off VM in the template's vCenter. */
@Entity
@Table(name = "template_vm")
public class TemplateVm {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private UUID tenantId;

  @Column(nullable = false)
  private String name;

  @Column(nullable = false)
  private String moRef;

  /** Where it lies in the template's vCenter. */
  @Column(nullable = false)
  private String datastore;

  @Embedded private Hardware hardware;

  private UUID tpmId;
  private String keyProvider;

  /** What its TPM becomes at instantiation; null without one. */
  @Enumerated(EnumType.STRING)
  private Treatment provisioning;

  protected TemplateVm() {} // for JPA

  /**
   * @param id chosen by the caller, so that its TPM can name it as holder
   */
  public static TemplateVm of(
      UUID id, Template template, String name, Placed placed, Hardware hardware) {
    var vm = new TemplateVm();
    vm.id = id;
    vm.tenantId = template.tenant().value();
    vm.name = name;
    vm.moRef = placed.moRef();
    vm.datastore = placed.datastore();
    vm.hardware = hardware;
    return vm;
  }

  /** Where the template's vCenter keeps a VM. */
  public record Placed(String moRef, String datastore) {}

  public void holds(TpmId tpm, String provider) {
    tpmId = tpm.value();
    keyProvider = provider;
  }

  /** Its TPM becomes this at instantiation, whatever the others' do (R25). */
  public void provision(Treatment chosen) {
    provisioning = chosen;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String moRef() {
    return moRef;
  }

  public String datastore() {
    return datastore;
  }

  public Hardware hardware() {
    return hardware;
  }

  public Optional<TpmId> tpm() {
    return Optional.ofNullable(tpmId).map(TpmId::new);
  }

  public Optional<String> keyProvider() {
    return Optional.ofNullable(keyProvider);
  }

  /** Empty without a TPM, and until its template is ready when nothing was chosen for it alone. */
  public Optional<Treatment> provisioning() {
    return Optional.ofNullable(provisioning);
  }
}
