package org.sealport.services.vapp;

import static org.sealport.domain.shared.CommonProblem.NOT_FOUND;
import static org.sealport.domain.vapp.VAppProblem.VAPP_ALREADY_OFF;
import static org.sealport.domain.vapp.VAppProblem.VAPP_ALREADY_ON;
import static org.sealport.domain.vapp.VAppProblem.VAPP_EMPTY;
import static org.sealport.domain.vapp.VAppProblem.VAPP_NOT_SUSPENDED;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.access.Right;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.task.TaskOperation;
import org.sealport.domain.tenant.TenantId;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vapp.VAppProblem;
import org.sealport.domain.vapp.VApps;
import org.sealport.domain.vdc.Vdcs;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.domain.vm.StartOrder;
import org.sealport.domain.vm.Vm;
import org.sealport.domain.vm.VmId;
import org.sealport.domain.vm.Vms;
import org.sealport.services.access.RequiresRight;
import org.sealport.services.audit.Audited;
import org.sealport.services.task.Retriable;

/** Power of a vApp, and the order in which its VMs start and stop. */
@Stateless
public class VAppPowerService {
  @Inject VApps vApps;
  @Inject Vms vms;
  @Inject Vdcs vdcs;
  @Inject VAppPowering powering;

  /** A VM's place in the order. */
  public record Place(VmId vm, String name, StartOrder order) {}

  /** In the order in which they start. */
  @RequiresRight(Right.VAPP_VIEW)
  public List<Place> order(TenantId tenant, VAppId id) {
    return vms.of(tenant, vApps.get(tenant, id).id()).stream()
        .sorted(Vm.STARTING)
        .map(vm -> new Place(vm.id(), vm.name(), vm.startOrder()))
        .toList();
  }

  /**
   * @param places VMs that are not named keep theirs
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND
   */
  @RequiresRight(Right.VAPP_EDIT)
  public void order(TenantId tenant, VAppId id, List<Place> places) {
    var vApp = vApps.get(tenant, id);
    for (var place : places) {
      var vm = vms.get(tenant, place.vm());
      if (!vm.vApp().equals(vApp.id())) {
        throw NOT_FOUND.with(place.vm());
      }
      vm.starts(place.order());
    }
  }

  /**
   * Powers the VMs to which that can be done: what makes them run in their order, what stops them
   * in reverse.
   *
   * @throws org.sealport.domain.shared.SealportException NOT_FOUND, VAPP_EMPTY, VAPP_ALREADY_ON,
   *     VAPP_ALREADY_OFF, VAPP_NOT_SUSPENDED, VAPP_EXPIRED, VAPP_BUSY, VM_BUSY
   */
  @RequiresRight(Right.VM_POWER)
  @Audited(TaskOperation.VAPP_POWER_ON)
  @Retriable
  public TaskId power(TenantId tenant, VAppId id, PowerOperation operation) {
    var vApp = vApps.get(tenant, id);
    if (operation == PowerOperation.POWER_ON) {
      vdcs.get(tenant, vApp.vdc()).requireEnabled();
      vApp.requireStartable();
    }
    return powering.start(vApp, toPower(vApp, operation), operation);
  }

  private List<Vm> toPower(VApp vApp, PowerOperation operation) {
    var all = vms.of(vApp.tenant(), vApp.id());
    if (all.isEmpty()) {
      throw VAPP_EMPTY.with(vApp.name());
    }
    var members = all.stream().filter(vm -> operation.against(vm.powerState()).isEmpty()).toList();
    if (members.isEmpty()) {
      throw nothingTo(operation).with(vApp.name());
    }
    return members;
  }

  private static VAppProblem nothingTo(PowerOperation operation) {
    return switch (operation) {
      case POWER_ON -> VAPP_ALREADY_ON;
      case DISCARD_SUSPENDED -> VAPP_NOT_SUSPENDED;
      case POWER_OFF, RESET, SHUT_DOWN, REBOOT, SUSPEND -> VAPP_ALREADY_OFF;
    };
  }
}
