package org.sealport.services.imports;

import static org.sealport.domain.vm.VmProblem.VM_BEING_IMPORTED;
import static org.sealport.domain.vm.VmProblem.VM_NOT_POWERED_OFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sealport.domain.task.TaskId;
import org.sealport.domain.vcenter.VCenter;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.VmId;
import org.sealport.services.imports.ImportVms.Chosen;
import org.sealport.services.tpm.Obstacle;
import org.sealport.services.vcenter.VCenterRef;
import org.sealport.services.vcenter.VmFound;
import org.sealport.services.vm.move.MoveStep;
import org.sealport.services.vm.move.MoveStep.Place;

/** What every import has to say of the VMs that it takes; in the order in which they are chosen. */
@ApplicationScoped
public class Unmanaged {
  @Inject ImportClaims claims;

  static String name(Chosen chosen, List<VmFound> found, int index) {
    return Objects.requireNonNullElse(chosen.vms().get(index).name(), found.get(index).name());
  }

  /** What is in the way of taking them, whatever they become. */
  public List<Obstacle> obstacles(Chosen chosen, List<VmFound> found, List<Boolean> staying) {
    var obstacles = new ArrayList<Obstacle>();
    var seen = new HashSet<String>();
    for (int i = 0; i < found.size(); i++) {
      var vm = found.get(i);
      if (!seen.add(vm.moRef())) {
        obstacles.add(Obstacle.of(VM_BEING_IMPORTED, vm.name()));
      }
      claims.obstacle(chosen.vCenter(), vm).ifPresent(obstacles::add);
      if (vm.power() != PowerState.OFF && !staying.get(i)) {
        obstacles.add(Obstacle.of(VM_NOT_POWERED_OFF, vm.name()));
      }
    }
    return obstacles;
  }

  public void claim(Chosen chosen, List<VmFound> found, TaskId task) {
    found.forEach(vm -> claims.claim(chosen.vCenter(), vm, task));
  }

  /** A step that moves one to a datastore, maybe the one it is in. */
  static MoveStep step(UUID id, String name, VmFound vm, VCenter at, Place to) {
    var from = new Place(VCenterRef.to(at), at.name(), vm.datastore());
    return new MoveStep(new VmId(id), name, vm.tpmPresent(), from, vm.moRef(), to, vm.name());
  }
}
