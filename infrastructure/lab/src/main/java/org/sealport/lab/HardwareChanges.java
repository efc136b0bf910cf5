package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.Change;

/** What the changes of a VM's hardware make of it. */
final class HardwareChanges {

  private HardwareChanges() {}

  static LabVm applied(LabVm vm, Change change) {
    var old = vm.hardware();
    if (change instanceof Change.AddDisk add) {
      return DiskChanges.added(vm, add.disk());
    }
    if (change instanceof Change.GrowDisk grow) {
      return DiskChanges.grown(vm, grow);
    }
    if (change instanceof Change.RemoveDisk remove) {
      return DiskChanges.removed(vm, remove);
    }
    if (vm.power() != PowerState.OFF) {
      throw failed("hardware changes only while powered off");
    }
    return vm.with(changed(old, change));
  }

  private static Hardware changed(Hardware old, Change change) {
    var guest = change instanceof Change.SetGuest set ? set.guestId() : old.guestId();
    var firmware = change instanceof Change.SetFirmware set ? set.firmware() : old.firmware();
    var version =
        change instanceof Change.UpgradeHardware up ? up.version() : old.hardwareVersion();
    if (version < old.hardwareVersion()) {
      throw failed("virtual hardware cannot become older");
    }
    var size =
        change instanceof Change.Resize resize
            ? resize
            : new Change.Resize(old.cpus(), old.coresPerSocket(), old.memoryMb());
    return new Hardware(
        guest,
        firmware,
        version,
        size.cpus(),
        size.memoryMb(),
        old.diskMb(),
        size.coresPerSocket(),
        old.disks());
  }

  private static RuntimeException failed(String reason) {
    return VCENTER_OPERATION_FAILED.with(LabOperation.RECONFIGURE, reason);
  }
}
