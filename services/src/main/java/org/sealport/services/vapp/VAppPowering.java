package org.sealport.services.vapp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.task.TaskTarget;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.services.task.Tasks;
import org.sealport.services.vm.PowerInOrder;
import org.sealport.services.vm.VmTasks;

/** Starts the task that powers VMs of a vApp; runs in the transaction of its caller. */
@ApplicationScoped
class VAppPowering {
  @Inject Tasks tasks;
  @Inject VmTasks vmTasks;

  /**
   * What makes them run goes in their order, what stops them in reverse.
   *
   * @param members those to which it can be done
   */
  TaskId start(VApp vApp, List<Vm> members, PowerOperation operation) {
    return start(vApp, members, operation, operation.ofVApp());
  }

  /**
   * For what nobody asked for at this moment: a VM that stopped by itself meanwhile is left alone.
   *
   * @param as what the task is called
   */
  TaskId start(VApp vApp, List<Vm> members, PowerOperation operation, TaskOperation as) {
    boolean stops = operation.to() != PowerState.ON;
    var ordered =
        members.stream()
            .sorted(stops ? Vm.STARTING.reversed() : Vm.STARTING)
            .map(vm -> member(vm, stops))
            .toList();
    var target = new TaskTarget(TaskTarget.Kind.VAPP, vApp.id().value(), vApp.name());
    var task =
        tasks.add(
            vApp.tenant(),
            as,
            target,
            new PowerVApp(vApp.id(), operation, ordered, as != operation.ofVApp()));
    vApp.begin(task);
    members.forEach(vm -> vm.begin(task));
    return task;
  }

  private PowerInOrder.Member member(Vm vm, boolean stops) {
    var order = vm.startOrder();
    int pause = stops ? order.stopDelay() : order.startDelay();
    return new PowerInOrder.Member(vmTasks.at(vm), vm.name(), vm.hasTpm(), order.position(), pause);
  }
}
