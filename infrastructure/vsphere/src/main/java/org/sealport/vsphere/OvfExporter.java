package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_READ_BACK_DISAGREES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.vsphere.soap.Download;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;

/**
 * Exports the disks of VMs. A vCenter exports neither TPM nor encrypted home: of a VM that has one
 * a temporary clone without them is exported, so that no state of a TPM gets anywhere near a lease.
 */
final class OvfExporter {
  private static final String EXPORT = "ExportVm";
  private static final String FORMAT =
      "http://www.vmware.com/interfaces/specifications/vmdk.html#streamOptimized";

  private final Site site;
  private final VmHomes homes;

  OvfExporter(Site site) {
    this.site = site;
    this.homes = new VmHomes(site);
  }

  /** Each as one file of the folder. */
  List<OvfDisk> exportDisks(Operation operation, MoRef source, Path folder) {
    var seen = site.vms().get(source);
    if (seen.found().power() != PowerState.OFF) {
      throw VCENTER_OPERATION_FAILED.with(EXPORT, "a powered-on VM cannot be exported");
    }
    if (!seen.found().tpmPresent() && seen.found().keyProvider() == null) {
      return exported(operation, seen, folder);
    }
    var clone = new VmCloner(site, site).bareClone(operation, seen);
    var disks = homes.orDestroy(clone, () -> exported(operation, bare(clone), folder));
    homes.destroy(clone.ref());
    return disks;
  }

  private static VmSeen bare(VmSeen clone) {
    var found = clone.found();
    if (found.tpmPresent() || found.keyProvider() != null) {
      throw VCENTER_READ_BACK_DISAGREES.with(found.name(), "no TPM", "TPM");
    }
    return clone;
  }

  private List<OvfDisk> exported(Operation operation, VmSeen vm, Path folder) {
    var devices = Devices.of(site, vm);
    var lease = Lease.ready(site, site.start(vm.ref(), Spec.of(EXPORT)));
    try {
      var disks = fetch(operation, lease, devices, folder);
      lease.complete();
      return disks;
    } catch (RuntimeException e) {
      abandon(lease, e);
      throw e;
    }
  }

  private static void abandon(Lease lease, RuntimeException cause) {
    try {
      lease.abort();
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private List<OvfDisk> fetch(Operation operation, Lease lease, Devices devices, Path folder) {
    var capacities = devices.capacities();
    var addresses = lease.disks(devices.disks());
    if (addresses.size() != capacities.size()) {
      throw VCENTER_OPERATION_FAILED.with(
          EXPORT, "%d disks, %d addresses".formatted(capacities.size(), addresses.size()));
    }
    var meter = lease.meter(lease.bytes(), operation.steady());
    var disks = new ArrayList<OvfDisk>();
    for (var i = 0; i < addresses.size(); i++) {
      var file = folder.resolve("disk-" + (i + 1) + ".vmdk");
      site.vim().download(addresses.get(i), new Download(file, meter::add));
      disks.add(disk(file, capacities.get(i)));
    }
    return disks;
  }

  private static OvfDisk disk(Path file, long capacity) {
    try {
      if (Files.size(file) > 0) {
        return new OvfDisk(List.of(file), false, capacity, FORMAT);
      }
      Files.delete(file);
      return OvfDisk.blank(capacity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
