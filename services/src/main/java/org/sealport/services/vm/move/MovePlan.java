package org.sealport.services.vm.move;

import static org.sealport.domain.vdc.VdcProblem.VDC_DISABLED;

import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.vapp.VApp;
import org.sealport.domain.vapp.VAppId;
import org.sealport.domain.vdc.Claim;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.tpm.Preflight;
import org.sealport.services.vm.make.VmPlanner;

/**
 * A move, evaluated: what would happen, every reason against it, and how it would be done.
 *
 * @param vApp that has the VMs afterwards
 * @param emptied the hidden vApp that goes; null: none
 * @param powerOn what does not run yet, once it has arrived
 */
public record MovePlan(
    Preflight preflight,
    VApp vApp,
    Vdc vdc,
    VAppId emptied,
    List<Vm> vms,
    List<MoveStep> steps,
    boolean powerOn) {
  /** The same with what it takes to power them on. */
  public MovePlan poweredOn() {
    var obstacles = new ArrayList<>(VmPlanner.started(vApp, true));
    if (!vdc.isEnabled()) {
      obstacles.add(Obstacle.of(VDC_DISABLED, vdc.name()));
    }
    obstacles.removeAll(preflight.obstacles());
    return new MovePlan(preflight.and(obstacles), vApp, vdc, emptied, vms, steps, true);
  }

  public MoveVms command() {
    var off = vms.stream().filter(vm -> powerOn && vm.powerState() != PowerState.ON);
    return new MoveVms(vApp.id(), vdc.id(), emptied, steps, off.map(Vm::id).toList());
  }

  /** What VMs that are not there yet will hold of a VDC. */
  static List<Claim> claims(List<Vm> moved, Vdc vdc) {
    return moved.stream()
        .filter(vm -> !vm.vdc().equals(vdc.id()))
        .map(vm -> new Claim(vm.id(), vm.hardware(), vm.hasTpm()))
        .toList();
  }
}
