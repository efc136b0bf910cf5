package org.sealport.services.vapp;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.TemplateVm;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.TpmOperation;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.catalog.MakeTemplate;
import org.sealport.services.catalog.MakeTemplate.Overwritten;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.Retriable;
import org.sealport.services.task.Tasks;
import org.sealport.services.tpm.Performs;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.make.MakeStep;

/**
 * Saves vApps, and standalone VMs through their hidden ones, to a catalog. Their VMs are powered
 * off, so that what is copied of a TPM is whole.
 */
@Stateless
public class CaptureService {
  @Inject CapturePlanner planner;
  @Inject Templates templates;
  @Inject VCenters vCenters;
  @Inject Tasks tasks;

  /** What the template would hold, and every reason against saving it. */
  @RequiresRight(Right.TEMPLATE_CAPTURE)
  @Performs(TpmOperation.CAPTURE)
  public Preflight preflightCapture(TenantId tenant, VAppId id, CaptureVApp command) {
    return planner.plan(tenant, id, command).preflight();
  }

  /**
   * As a new template, or over an existing one, which stays as it is until the new VMs were read
   * back (R21, R30).
   *
   * @throws org.sealport.domain.tpm.TpmRefusedException naming every violated rule
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, or the first obstacle
   */
  @RequiresRight(Right.TEMPLATE_CAPTURE)
  @Audited(TaskOperation.VAPP_CAPTURE)
  @Retriable
  @Performs(TpmOperation.CAPTURE)
  public Accepted<TemplateId> capture(TenantId tenant, VAppId id, CaptureVApp command) {
    var plan = planner.plan(tenant, id, command);
    plan.preflight().orRefuse();
    var on = vCenters.get(plan.members().get(0).vCenter());
    var template = plan.overwritten() == null ? planned(plan, on, command) : plan.overwritten();
    var steps =
        IntStream.range(0, plan.members().size()).mapToObj(i -> clone(plan, i, on)).toList();
    var make = new MakeTemplate(template.id(), steps, null, overwritten(plan, on));
    var vApp = plan.vApp();
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    var task = tasks.add(tenant, TaskOperation.VAPP_CAPTURE, target, make);
    vApp.begin(task);
    plan.members().forEach(vm -> vm.begin(task));
    template.begin(task);
    return new Accepted<>(task, template.id());
  }

  private Template planned(CapturePlanner.Plan plan, VCenter on, CaptureVApp command) {
    var template =
        Template.plan(plan.catalog(), on.id(), command.name(), Provenance.CAPTURED, plan.says());
    templates.add(template);
    return template;
  }

  private Overwritten overwritten(CapturePlanner.Plan plan, VCenter on) {
    var template = plan.overwritten();
    return template == null
        ? null
        : new Overwritten(
            on.id(),
            Provenance.CAPTURED.treatment(plan.says()),
            VCenterRef.to(vCenters.get(template.vCenter())),
            template.vms().stream().map(TemplateVm::moRef).toList(),
            Provenance.CAPTURED);
  }

  /** A TPM that is replaced needs no secrets, so the template gets none: it is a new one. */
  private static MakeStep clone(CapturePlanner.Plan plan, int index, VCenter on) {
    var vm = plan.members().get(index);
    var says = Provenance.CAPTURED.treatment(plan.provisioned().get(index).says());
    var treatment = vm.hasTpm() ? says : null;
    var spec = new CloneSpec(vm.name(), on.id(), vm.datastore().orElseThrow(), treatment);
    var source =
        new MakeStep.CloneOf(
            VCenterRef.to(on), vm.requireMoRef(), vm.tpm().orElse(null), vm.name(), spec);
    return MakeStep.copy(UUID.randomUUID(), on, source);
  }
}
