package org.sealport.services.vm.make;

import static org.sealport.domain.vm.VmProblem.VM_MADE_BUT_OFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.task.TaskRun;
import org.sealport.services.task.VmResult;
import org.sealport.services.task.VmResult.State;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vm.ChangeVm;
import org.sealport.services.vm.PowerInOrder;

/** Powers on what was just made, or moved, and recorded, in its order. */
@ApplicationScoped
public class PowerMade {
  @Inject Vms vms;
  @Inject PowerInOrder inOrder;

  /**
   * A VM that is there now.
   *
   * @param vCenter its name, for people
   * @param result how it stands before
   */
  public record There(VmId vm, VCenterRef at, String vCenter, VmResult result) {}

  private record Made(Vm vm, PowerInOrder.Member member, VmResult result) {}

  /**
   * @throws SealportException VM_MADE_BUT_OFF: what was made stays
   */
  public void run(TaskRun task, List<There> there) {
    var made = task.read(() -> made(task.tenant(), there));
    var wanted =
        new PowerInOrder.Wanted(
            PowerOperation.POWER_ON,
            members(made),
            made.stream().map(Made::result).toList(),
            State.MADE,
            false);
    try {
      inOrder.run(task, wanted);
    } catch (SealportException e) {
      throw VM_MADE_BUT_OFF.with(e.problem().name(), e.details());
    }
  }

  public void readBack(TaskRun task, List<There> there) {
    inOrder.readBack(task, members(task.read(() -> made(task.tenant(), there))));
  }

  private List<Made> made(TenantId tenant, List<There> there) {
    return there.stream()
        .map(each -> made(vms.get(tenant, each.vm()), each))
        .sorted(Comparator.comparing(Made::vm, Vm.STARTING))
        .toList();
  }

  private static Made made(Vm vm, There there) {
    var order = vm.startOrder();
    var at = new ChangeVm.At(vm.id(), there.at(), vm.requireMoRef());
    var member =
        new PowerInOrder.Member(at, vm.name(), vm.hasTpm(), order.position(), order.startDelay());
    var place = vm.datastore().map(store -> there.vCenter() + " / " + store).orElse(null);
    return new Made(vm, member, there.result().at(place));
  }

  private static List<PowerInOrder.Member> members(List<Made> made) {
    return made.stream().map(Made::member).toList();
  }
}
