package org.sealport.services.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.Retriable;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.make.MakePlan;
import org.sealport.services.vm.make.MakeRequest;
import org.sealport.services.vm.make.MakeRequest.Member;
import org.sealport.services.vm.make.MakeRequest.NewVApp;
import org.sealport.services.vm.make.MakeRequest.OfTemplate;
import org.sealport.services.vm.make.PerVm;
import org.sealport.services.vm.make.VmMaker;
import org.sealport.services.vm.make.VmPlanner;

/** Use cases on templates. */
@Stateless
public class TemplateService {
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject VmPlanner planner;
  @Inject VmMaker maker;
  @Inject TemplateTasks tasks;

  /** What each instance's TPM would be, and every reason against it. */
  @RequiresRight(Right.TEMPLATE_INSTANTIATE)
  @Performs(TpmOperation.INSTANTIATE_TEMPLATE)
  public Preflight preflightInstantiate(
      TenantId tenant, TemplateId id, InstantiateTemplate command) {
    return plan(tenant, id, command).preflight();
  }

  /**
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.TEMPLATE_INSTANTIATE)
  @Audited(TaskOperation.TEMPLATE_INSTANTIATE)
  @Retriable
  @Performs(TpmOperation.INSTANTIATE_TEMPLATE)
  public Accepted<VAppId> instantiate(TenantId tenant, TemplateId id, InstantiateTemplate command) {
    var started = maker.start(plan(tenant, id, command), TaskOperation.TEMPLATE_INSTANTIATE);
    return new Accepted<>(started.task(), started.vApp().id());
  }

  private MakePlan plan(TenantId tenant, TemplateId id, InstantiateTemplate command) {
    var sources = templates.visible(tenant, id).vms();
    PerVm.requireKnown(command.each(), sources.stream().map(TemplateVm::id).toList());
    var members =
        sources.stream()
            .map(
                vm ->
                    new Member(
                        TpmOperation.INSTANTIATE_TEMPLATE,
                        PerVm.name(vm.id(), vm.name(), command.each()),
                        new OfTemplate(id, vm.id()),
                        PerVm.choice(vm.id(), command.each())))
            .toList();
    var into = new NewVApp(command.vdc(), command.name());
    return planner.plan(
        tenant, new MakeRequest(into, members, command.choice(), command.powerOn()));
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
