package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.services.access.CurrentCaller;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vcenter.VCenterRef;

/** Use cases on templates. */
@Stateless
public class TemplateService {
  @Inject Templates templates;
  @Inject Vdcs vdcs;
  @Inject VCenters vCenters;
  @Inject TpmPreflight preflight;
  @Inject CurrentCaller caller;
  @Inject InstancePlanner planner;
  @Inject TemplateTasks tasks;

  /** What each instance's TPM would be, and every reason against it. */
  @RequiresRight(Right.TEMPLATE_INSTANTIATE)
  public Preflight preflightInstantiate(
      TenantId tenant, TemplateId id, InstantiateTemplate command) {
    var template = templates.visible(tenant, id);
    var vdc = vdcs.get(tenant, command.vdc());
    var from = vCenters.get(template.vCenter());
    var on = vCenters.get(vdc.vCenter());
    return new Preflight(
        template.vms().stream()
            .map(vm -> preflight.instantiate(template, vm, from, vdc, on))
            .toList());
  }

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, TEMPLATE_NOT_READY,
   *     NAME_INVALID, VAPP_NAME_TAKEN
   */
  @RequiresRight(Right.TEMPLATE_INSTANTIATE)
  @Audited(TaskOperation.TEMPLATE_INSTANTIATE)
  public Accepted<VAppId> instantiate(TenantId tenant, TemplateId id, InstantiateTemplate command) {
    var template = templates.visible(tenant, id);
    template.requireReady();
    preflightInstantiate(tenant, id, command).orRefuse();
    var vdc = vdcs.get(tenant, command.vdc());
    var plan = planner.plan(template, vdc, command.name(), caller.get().username());
    return new Accepted<>(tasks.instantiate(plan), plan.vApp().id());
  }

  /** Destroys a template of the tenant's own with its TPMs. */
  @RequiresRight(Right.TEMPLATE_DELETE)
  @Audited(TaskOperation.TEMPLATE_DELETE)
  public TaskId delete(TenantId tenant, TemplateId id) {
    var template = templates.own(tenant, id);
    template.requireReady();
    return tasks.delete(template, VCenterRef.to(vCenters.get(template.vCenter())));
  }
}
