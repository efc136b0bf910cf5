package org.sealport.services.vapp;

import static org.sealport.domain.vapp.VAppProblem.VAPP_EMPTY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_NOT_POWERED_OFF;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.sealport.domain.access.Right;
import org.sealport.domain.catalog.Catalogs;
import org.sealport.domain.catalog.Provenance;
import org.sealport.domain.catalog.Template;
import org.sealport.domain.catalog.TemplateId;
import org.sealport.domain.catalog.Templates;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.tpm.Treatment;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.catalog.MakeTemplate;
import org.sealport.services.task.Accepted;
import org.sealport.services.task.Tasks;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.tpm.TpmPreflight;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.ChangeVm;
import org.sealport.services.vm.make.MakeStep;

/** Use cases on one vApp. */
@Stateless
public class VAppService {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VCenters vCenters;
  @Inject Catalogs catalogs;
  @Inject Templates templates;
  @Inject TpmPreflight preflight;
  @Inject Tasks tasks;

  /** What the template would hold, and every reason against saving it. */
  @RequiresRight(Right.TEMPLATE_CAPTURE)
  public Preflight preflightCapture(TenantId tenant, VAppId id, Treatment provisioning) {
    return new Preflight(
        vms.of(tenant, id).stream()
            .map(vm -> preflight.capture(vm, provisioning, vCenters.get(vm.vCenter())))
            .toList());
  }

  /**
   * Saves a vApp, or a standalone VM through its hidden one, to a catalog. Its VMs are powered off,
   * so that what is copied of a TPM is whole.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VAPP_EMPTY,
   *     VAPP_NOT_POWERED_OFF, TEMPLATE_NAME_TAKEN
   */
  @RequiresRight(Right.TEMPLATE_CAPTURE)
  @Audited(TaskOperation.VAPP_CAPTURE)
  public Accepted<TemplateId> capture(TenantId tenant, VAppId id, CaptureVApp command) {
    var vApp = vApps.get(tenant, id);
    var members = poweredOff(vApp);
    if (members.isEmpty()) {
      throw VAPP_EMPTY.with(vApp.name());
    }
    preflightCapture(tenant, id, command.provisioning()).orRefuse();
    var on = vCenters.get(members.get(0).vCenter());
    var catalog = catalogs.get(tenant, command.catalog());
    var template =
        Template.plan(
            catalog, on.id(), command.name(), Provenance.CAPTURED, command.provisioning());
    templates.add(template);
    var steps = members.stream().map(vm -> clone(vm, on)).toList();
    var capture = new MakeTemplate(template.id(), steps, null);
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    var task = tasks.add(tenant, TaskOperation.VAPP_CAPTURE, target, capture);
    reserve(vApp, members, task);
    template.begin(task);
    return new Accepted<>(task, template.id());
  }

  /**
   * Destroys the vApp with its VMs and their TPMs.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VAPP_NOT_POWERED_OFF
   */
  @RequiresRight(Right.VAPP_DELETE)
  @Audited(TaskOperation.VAPP_DELETE)
  public TaskId delete(TenantId tenant, VAppId id) {
    var vApp = vApps.get(tenant, id);
    var members = poweredOff(vApp);
    var command = new DeleteVApp(vApp.id(), members.stream().map(this::at).toList());
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    var task = tasks.add(tenant, TaskOperation.VAPP_DELETE, target, command);
    reserve(vApp, members, task);
    return task;
  }

  private List<Vm> poweredOff(VApp vApp) {
    var members = vms.of(vApp.tenant(), vApp.id());
    if (members.stream().anyMatch(vm -> vm.powerState() != PowerState.OFF)) {
      throw VAPP_NOT_POWERED_OFF.with(vApp.name());
    }
    return members;
  }

  private static MakeStep clone(Vm vm, VCenter on) {
    var treatment = vm.hasTpm() ? Treatment.COPY : null;
    var spec = new CloneSpec(vm.name(), on.id(), vm.datastore().orElseThrow(), treatment);
    var source =
        new MakeStep.CloneOf(
            VCenterRef.to(on), vm.requireMoRef(), vm.tpm().orElse(null), vm.name(), spec);
    return MakeStep.copy(UUID.randomUUID(), on, source);
  }

  private ChangeVm.At at(Vm vm) {
    return new ChangeVm.At(vm.id(), VCenterRef.to(vCenters.get(vm.vCenter())), vm.requireMoRef());
  }

  private static void reserve(VApp vApp, List<Vm> members, TaskId task) {
    vApp.begin(task);
    members.forEach(vm -> vm.begin(task));
  }
}
