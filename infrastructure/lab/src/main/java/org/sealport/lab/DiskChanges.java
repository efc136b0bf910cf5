package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealport.domain.vm.Disk;
import org.sealport.domain.vm.DiskBus;
import org.sealport.domain.vm.Disks;
import org.sealport.domain.vm.NewDisk;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.Change;

/** What the changes of a VM's disks make of it. */
final class DiskChanges {

  private DiskChanges() {}

  static LabVm added(LabVm vm, NewDisk disk) {
    var disks = disks(vm);
    requireChangeable(vm, disk.busBeside(disks));
    if (disk.placeBeside(disks).isEmpty()) {
      throw failed(
          "there is no room for the disk on " + (disk.at() == null ? disk.bus() : disk.at()));
    }
    return with(vm, disks.plus(disk));
  }

  static LabVm grown(LabVm vm, Change.GrowDisk grow) {
    var disk = disk(vm, grow.key());
    if (grow.sizeMb() < disk.sizeMb()) {
      throw failed("disks do not shrink");
    }
    return with(vm, disks(vm).grown(disk.key(), grow.sizeMb()));
  }

  static LabVm removed(LabVm vm, Change.RemoveDisk remove) {
    var disk = disk(vm, remove.key());
    var files = vm.disks().stream().filter(file -> !file.equals(LabVm.file(disk))).toList();
    return with(vm, disks(vm).without(disk.key())).withDisks(files);
  }

  /** Takes what was on removed disks out of the home. */
  static void tidy(Path home, LabVm vm) {
    try (var files = Files.newDirectoryStream(home, LabVm.FILE + "*")) {
      for (var file : files) {
        if (!vm.disks().contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + home, e);
    }
  }

  private static Disk disk(LabVm vm, int key) {
    var disk = disks(vm).find(key).orElseThrow(() -> failed("there is no disk " + key));
    requireChangeable(vm, disk.at().bus());
    if (!vm.snapshots().isEmpty()) {
      throw failed("disks do not grow or go while there are snapshots");
    }
    return disk;
  }

  private static void requireChangeable(LabVm vm, DiskBus bus) {
    if (vm.power() == PowerState.SUSPENDED || vm.isOn() && !bus.hotPluggable()) {
      throw failed("disks on %s change only while powered off".formatted(bus));
    }
  }

  private static Disks disks(LabVm vm) {
    return vm.hardware().disks();
  }

  private static LabVm with(LabVm vm, Disks disks) {
    return vm.with(vm.hardware().with(disks.sorted()));
  }

  private static RuntimeException failed(String reason) {
    return VCENTER_OPERATION_FAILED.with(LabOperation.RECONFIGURE, reason);
  }
}
