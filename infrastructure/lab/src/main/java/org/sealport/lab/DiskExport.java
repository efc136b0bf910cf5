package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.OvfDisk;

/** Writes a VM's disks for an OVF package; whatever else lies in its home stays there. */
final class DiskExport {
  private static final String FORMAT =
      "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized";
  private static final long MEBIBYTE = 1L << 20;

  private final Site site;

  DiskExport(Site site) {
    this.site = site;
  }

  List<OvfDisk> export(String moRef, Path folder) {
    var lock = site.lock(moRef);
    lock.lock();
    try {
      var vm = site.get(moRef);
      if (vm.power() != PowerState.OFF) {
        throw VCENTER_OPERATION_FAILED.with(
            LabOperation.EXPORT_DISKS, "a powered-on VM cannot be exported");
      }
      return disks(vm, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot export disks: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private List<OvfDisk> disks(LabVm vm, Path folder) throws IOException {
    var home = site.homes().home(vm.moRef());
    var exported = new ArrayList<OvfDisk>();
    for (var disk : vm.hardware().disks().all()) {
      var file = LabVm.file(disk);
      long capacity = disk.sizeMb() * MEBIBYTE;
      exported.add(
          vm.disks().contains(file)
              ? disk(home.resolve(file), folder, capacity)
              : OvfDisk.blank(capacity));
    }
    return exported;
  }

  private static OvfDisk disk(Path source, Path folder, long capacity) throws IOException {
    if (Files.size(source) == 0) {
      return OvfDisk.blank(capacity);
    }
    var file = folder.resolve(source.getFileName() + ".vmdk");
    Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
    return new OvfDisk(List.of(file), false, capacity, FORMAT);
  }
}
