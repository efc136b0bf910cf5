package org.sealport.services.vm.make;

import static org.sealport.domain.vm.VmProblem.VM_MADE_BUT_OFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.task.VmResult.State;
import org.sealport.services.vm.ChangeVm;
import org.sealport.services.vm.PowerInOrder;

/** Powers on what was just made and recorded, in its order. */
@ApplicationScoped
public class PowerMade {
  @Inject Vms vms;
  @Inject PowerInOrder inOrder;

  private record Made(Vm vm, PowerInOrder.Member member, VmResult result) {}

  /**
   * @throws SealportException VM_MADE_BUT_OFF: what was made stays
   */
  public void run(TaskRun task, List<MakeStep> steps) {
    var made = task.read(() -> made(task.tenant(), steps));
    var wanted =
        new PowerInOrder.Wanted(
            PowerOperation.POWER_ON,
            members(made),
            made.stream().map(Made::result).toList(),
            State.MADE);
    try {
      inOrder.run(task, wanted);
    } catch (SealportException e) {
      throw VM_MADE_BUT_OFF.with(e.problem().name(), e.details());
    }
  }

  public void readBack(TaskRun task, List<MakeStep> steps) {
    inOrder.readBack(task, members(task.read(() -> made(task.tenant(), steps))));
  }

  private List<Made> made(TenantId tenant, List<MakeStep> steps) {
    return IntStream.range(0, steps.size())
        .mapToObj(i -> made(vms.get(tenant, new VmId(steps.get(i).vm())), steps.get(i), i))
        .sorted(Comparator.comparing(Made::vm, Vm.STARTING))
        .toList();
  }

  private static Made made(Vm vm, MakeStep step, int index) {
    var order = vm.startOrder();
    var at = new ChangeVm.At(vm.id(), step.target(), vm.requireMoRef());
    var member =
        new PowerInOrder.Member(at, vm.name(), vm.hasTpm(), order.position(), order.startDelay());
    var place = vm.datastore().map(store -> step.targetName() + " / " + store).orElse(null);
    return new Made(vm, member, step.waiting(index).at(place));
  }

  private static List<PowerInOrder.Member> members(List<Made> made) {
    return made.stream().map(Made::member).toList();
  }
}
