package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vcenter.VCenters;
import org.sealport.domain.vm.Vm;
import org.sealport.services.task.TaskCommand;
import org.sealport.services.task.Tasks;
import org.sealport.services.vcenter.VCenterRef;

/** Stores tasks of one VM and marks it as busy; runs in the transaction of its caller. */
@ApplicationScoped
public class VmTasks {
  @Inject VCenters vCenters;
  @Inject Tasks tasks;

  public ChangeVm.At at(Vm vm) {
    return new ChangeVm.At(vm.id(), VCenterRef.to(vCenters.get(vm.vCenter())), vm.requireMoRef());
  }

  public TaskId start(Vm vm, TaskOperation operation, TaskCommand command) {
    var target = new TaskTarget(TaskTarget.Kind.VM, vm.id().value(), vm.name());
    var task = tasks.add(vm.tenant(), operation, target, command);
    vm.begin(task);
    return task;
  }

  /** For several VMs of a vApp. */
  TaskId start(VApp vApp, List<Vm> members, TaskOperation operation, TaskCommand command) {
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    var task = tasks.add(vApp.tenant(), operation, target, command);
    vApp.begin(task);
    members.forEach(vm -> vm.begin(task));
    return task;
  }
}
