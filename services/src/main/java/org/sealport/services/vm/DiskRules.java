package org.sealport.services.vm;

import static org.sealport.domain.vm.VmProblem.DISK_BUS_TOO_NEW;
import static org.sealport.domain.vm.VmProblem.DISK_HAS_SNAPSHOTS;
import static org.sealport.domain.vm.VmProblem.DISK_IS_LINKED;
import static org.sealport.domain.vm.VmProblem.DISK_NEEDS_POWER_OFF;
import static org.sealport.domain.vm.VmProblem.DISK_PLACE_TAKEN;
import static org.sealport.domain.vm.VmProblem.DISK_SHRINKS;
import static org.sealport.domain.vm.VmProblem.DISK_UNKNOWN;
import static org.sealport.domain.vm.VmProblem.VM_NOT_POWERED_OFF;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sealport.domain.vdc.Vdc;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.domain.vm.Vm;
import org.sealport.services.tpm.Obstacle;

/**
 * What stands against a change of a VM's disks. The vCenter refuses the same; here it is refused
 * before anything is changed, with every reason.
 */
final class DiskRules {
  private final Vm vm;
  private final Vdc vdc;
  private final Disks disks;
  private final Set<Obstacle> against = new LinkedHashSet<>();

  private DiskRules(Vm vm, Vdc vdc) {
    this.vm = vm;
    this.vdc = vdc;
    this.disks = vm.hardware().disks();
  }

  /**
   * @param to the hardware that the VM is to have
   */
  static List<Obstacle> against(Vm vm, Vdc vdc, DiskEdit edit, Hardware to) {
    var rules = new DiskRules(vm, vdc);
    if (!edit.isNothing() && vm.powerState() == PowerState.SUSPENDED) {
      rules.refuse(Obstacle.of(VM_NOT_POWERED_OFF, vm.name()));
    }
    edit.remove().stream().sorted().forEach(rules::remove);
    edit.resize().forEach(rules::resize);
    rules.add(edit, to);
    return List.copyOf(rules.against);
  }

  private void refuse(Obstacle obstacle) {
    against.add(obstacle);
  }

  private void remove(int key) {
    disks.find(key).ifPresentOrElse(this::remove, () -> unknown(key));
  }

  private void remove(Disk disk) {
    if (vm.hasSnapshots()) {
      refuse(Obstacle.of(DISK_HAS_SNAPSHOTS, vm.name()));
    }
    requireOff(disk.at().bus());
  }

  private void resize(DiskEdit.Resized resized) {
    disks
        .find(resized.key())
        .ifPresentOrElse(disk -> resize(disk, resized.sizeMb()), () -> unknown(resized.key()));
  }

  private void resize(Disk disk, long sizeMb) {
    if (sizeMb < disk.sizeMb()) {
      refuse(Obstacle.of(DISK_SHRINKS, vm.name(), disk.at(), disk.sizeMb(), sizeMb));
    }
    if (sizeMb > disk.sizeMb()) {
      grow(disk);
    }
  }

  private void grow(Disk disk) {
    if (vm.hasSnapshots()) {
      refuse(Obstacle.of(DISK_HAS_SNAPSHOTS, vm.name()));
    }
    if (vdc.isFastProvisioning()) {
      refuse(Obstacle.of(DISK_IS_LINKED, vm.name()));
    }
    requireOff(disk.at().bus());
  }

  private void add(DiskEdit edit, Hardware to) {
    var there = edit.kept(disks);
    for (var disk : edit.added(disks)) {
      requireOff(disk.bus());
      if (to.hardwareVersion() < disk.bus().oldestHardware()) {
        refuse(
            Obstacle.of(
                DISK_BUS_TOO_NEW, vm.name(), disk.bus().label(), disk.bus().oldestHardware()));
      }
      if (disk.placeBeside(there).isEmpty()) {
        refuse(
            Obstacle.of(
                DISK_PLACE_TAKEN, vm.name(), disk.at() == null ? disk.bus().label() : disk.at()));
      }
      there = there.plus(disk);
    }
  }

  private void requireOff(DiskBus bus) {
    if (vm.powerState() != PowerState.OFF && !bus.hotPluggable()) {
      refuse(Obstacle.of(DISK_NEEDS_POWER_OFF, vm.name(), bus.label()));
    }
  }

  private void unknown(int key) {
    refuse(Obstacle.of(DISK_UNKNOWN, vm.name(), key));
  }
}
