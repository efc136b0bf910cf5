package org.sealport.services.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Tpm;
import org.sealport.domain.tpm.TpmHolder;
import org.sealport.domain.tpm.Tpms;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.vcenter.InventoryStore;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.VmRecorder.TpmStory;

/**
 * Records templates as their vCenter was read back to hold them. Call it inside {@code
 * TaskRun.commit}.
 */
@ApplicationScoped
public class TemplateRecorder {
  @Inject Templates templates;
  @Inject Tpms tpms;
  @Inject InventoryStore inventories;

  /**
   * A VM that was made for a template.
   *
   * @param story null without a TPM
   * @param chosen for its TPM alone; null: as the template says
   */
  public record Made(UUID id, String name, VmFound found, TpmStory story, Treatment chosen) {
    public Made(UUID id, String name, VmFound found, TpmStory story) {
      this(id, name, found, story, null);
    }
  }

  public void ready(TenantId tenant, TemplateId id, List<Made> made) {
    var template = templates.own(tenant, id);
    template.ready(made.stream().map(vm -> record(template, vm)).toList());
  }

  /** A template that holds other VMs now; the TPMs of the old ones are on their way out. */
  Template overwritten(TenantId tenant, MakeTemplate command, List<Made> made) {
    var template = templates.own(tenant, command.template());
    forget(tenant, template);
    var change = command.overwritten();
    template.overwrite(
        change.vCenter(),
        change.provenance(),
        change.provisioning(),
        made.stream().map(vm -> record(template, vm)).toList());
    return template;
  }

  private TemplateVm record(Template template, Made made) {
    var found = made.found();
    var placed = new TemplateVm.Placed(found.moRef(), found.datastore());
    var vm = TemplateVm.of(made.id(), template, made.name(), placed, found.hardware());
    if (found.tpmPresent()) {
      var holder =
          new Tpm.Holder(TpmHolder.TEMPLATE_VM, made.id(), template.name() + " / " + made.name());
      var story = made.story();
      var tpm =
          Tpm.record(
              template.tenant(),
              holder,
              story.origin(),
              story.copiedFrom(),
              found.endorsementKeys());
      tpms.add(tpm);
      vm.holds(tpm.id(), found.keyProvider());
      vm.provision(made.chosen());
    }
    return vm;
  }

  /** Forgets a template that is gone or was never made; the lineage of its TPMs stays. */
  public void gone(TenantId tenant, TemplateId id) {
    var template = templates.own(tenant, id);
    forget(tenant, template);
    templates.remove(template);
  }

  private void forget(TenantId tenant, Template template) {
    for (var vm : template.vms()) {
      vm.tpm().ifPresent(tpm -> tpms.get(tenant, tpm).destroyed());
      inventories.gone(template.vCenter(), vm.moRef());
    }
  }
}
