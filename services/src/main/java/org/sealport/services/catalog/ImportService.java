package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.PolicyKeeper;
import org.sealport.services.vcenter.VCenterRef;

/** The provider's import of VMs that Sealport does not manage. */
@Stateless
public class ImportService {
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject TemplateTasks tasks;
  @Inject PolicyKeeper policies;

  /**
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TEMPLATE_NAME_TAKEN
   */
  @RequiresRight(Right.PROVIDER_MANAGE)
  @Audited(TaskOperation.TEMPLATE_IMPORT)
  @Performs(TpmOperation.IMPORT_VM)
  public Accepted<TemplateId> importTemplate(TenantId tenant, ImportTemplate command) {
    var on = vCenters.get(command.vCenter());
    var catalog = catalogs.get(tenant, command.catalog());
    var ruling = policies.ruleUnseen(tenant, on.version(), command.name());
    var template = Template.plan(catalog, on.id(), command.name(), Provenance.IMPORTED, null);
    templates.add(template);
    var task =
        tasks.start(
            template,
            TaskOperation.TEMPLATE_IMPORT,
            new ImportCommand(
                template.id(),
                UUID.randomUUID(),
                VCenterRef.to(on),
                command.moRef(),
                ruling.treatment(),
                ruling.refusal().orElse(null)));
    return new Accepted<>(task, template.id());
  }
}
