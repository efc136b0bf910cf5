package org.sealport.services.tpm;

import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.tpm.CrossingRules;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.Vm;
import org.sealport.services.vcenter.VmFound;

/**
 * A VM, or a template's VM, that is copied or moved, as far as its TPM is concerned.
 *
 * @param name for people
 * @param keyProvider encrypts its home; null: not encrypted
 * @param at its vCenter
 */
public record TpmSource(
    String name, Hardware hardware, boolean tpm, String keyProvider, String datastore, VCenter at) {
  public static TpmSource of(Template template, TemplateVm vm, VCenter at) {
    return new TpmSource(
        template.name() + " / " + vm.name(),
        vm.hardware(),
        vm.tpm().isPresent(),
        vm.keyProvider().orElse(null),
        vm.datastore(),
        at);
  }

  public static TpmSource of(Vm vm, VCenter at) {
    return new TpmSource(
        vm.name(),
        vm.hardware(),
        vm.hasTpm(),
        vm.keyProvider().orElse(null),
        vm.datastore().orElse(""),
        at);
  }

  /** One that only its vCenter knows. */
  public static TpmSource of(VmFound vm, VCenter at) {
    return new TpmSource(
        vm.name(), vm.hardware(), vm.tpmPresent(), vm.keyProvider(), vm.datastore(), at);
  }

  CrossingRules.Subject subject(String as) {
    return new CrossingRules.Subject(as, tpm, keyProvider, datastore);
  }
}
