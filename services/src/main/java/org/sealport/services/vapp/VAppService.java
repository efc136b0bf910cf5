package org.sealport.services.vapp;

import static org.sealport.domain.vapp.VAppProblem.VAPP_NOT_POWERED_OFF;
import static org.sealport.domain.vapp.VAppProblem.VAPP_STANDALONE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Tasks;
import org.sealport.services.vm.VmTasks;

/** Use cases on one vApp. */
@Stateless
public class VAppService {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject VmTasks vmTasks;
  @Inject Tasks tasks;

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
    var command = new DeleteVApp(vApp.id(), members.stream().map(vmTasks::at).toList());
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    var task = tasks.add(tenant, TaskOperation.VAPP_DELETE, target, command);
    reserve(vApp, members, task);
    return task;
  }

  /**
   * The name is Sealport's own: nothing changes in a vCenter.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, NAME_INVALID, VAPP_NAME_TAKEN,
   *     VAPP_STANDALONE: the hidden vApp of a VM has the VM's name
   */
  @RequiresRight(Right.VAPP_EDIT)
  public void rename(TenantId tenant, VAppId id, String name) {
    var vApp = vApps.get(tenant, id);
    if (vApp.isStandalone()) {
      throw VAPP_STANDALONE.with(vApp.name());
    }
    vApp.rename(name);
    vApps.keep(vApp);
  }

  private List<Vm> poweredOff(VApp vApp) {
    var members = vms.of(vApp.tenant(), vApp.id());
    if (members.stream().anyMatch(vm -> vm.powerState() != PowerState.OFF)) {
      throw VAPP_NOT_POWERED_OFF.with(vApp.name());
    }
    return members;
  }

  private static void reserve(VApp vApp, List<Vm> members, TaskId task) {
    vApp.begin(task);
    members.forEach(vm -> vm.begin(task));
  }
}
