package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_READ_BACK_DISAGREES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sealport.domain.shared.SealportException;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.Upload;
import org.sealport.vsphere.soap.VimException;

/**
 * Imports OVF packages. The vCenter never sees their TPM items: whatever it would make of them, the
 * VM is imported without one and gets a new one then (R13, R22).
 */
final class OvfImporter {
  private final Site site;
  private final VmHomes homes;

  OvfImporter(Site site) {
    this.site = site;
    this.homes = new VmHomes(site);
  }

  Made importOvf(Operation operation, OvfSpec spec) {
    var places = Places.of(site);
    var place = places.on(spec.datastore());
    var provider =
        spec.tpm()
            ? TpmChecks.toHave(site, place.compute(), spec.name(), spec.hardware())
                .toEncrypt(spec.keyProvider(), spec.name())
                .name()
            : null;
    if (operation.repeated()) {
      // an import whose disks did not all arrive has nothing to go on with
      site.vms().madeBy(operation.key()).ifPresent(half -> homes.destroy(half.ref()));
    }
    var vm = imported(operation, spec, places, place);
    return new Made(
        site,
        homes.orDestroy(vm, () -> provider == null ? vm : sealed(homes.withNewTpm(vm, provider))));
  }

  private VmSeen imported(Operation operation, OvfSpec spec, Places places, Places.Place place) {
    var disks = spec.hardware().disks();
    var config =
        VmSpecs.blank(operation.key(), spec.name(), spec.hardware(), place)
            .set("deviceChange", VmSpecs.devices(disks, place, places, false));
    var call =
        Spec.of("ImportVApp")
            .set("spec", Spec.of("VirtualMachineImportSpec").set("configSpec", config))
            .set("folder", place.folder());
    var lease = Lease.ready(site, site.start(place.pool(), call));
    try {
      send(operation, lease, spec);
    } catch (RuntimeException e) {
      abandon(lease, e);
      throw e;
    }
    lease.complete();
    return site.vms().get(lease.vm());
  }

  private void abandon(Lease lease, RuntimeException cause) {
    try {
      lease.abort();
      homes.destroy(lease.vm());
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private void send(Operation operation, Lease lease, OvfSpec spec) {
    var disks = spec.disks();
    var addresses = lease.disks(spec.hardware().disks());
    if (addresses.size() != disks.size()) {
      throw VCENTER_OPERATION_FAILED.with(
          "ImportVApp", "%d disks, %d addresses".formatted(disks.size(), addresses.size()));
    }
    var meter = lease.meter(size(disks), operation.steady());
    for (var i = 0; i < disks.size(); i++) {
      var disk = disks.get(i);
      if (!disk.parts().isEmpty()) {
        var length = disk.gzip() ? null : (Long) size(List.of(disk));
        send(addresses.get(i), new Upload(disk::open, length, meter::add));
      }
    }
  }

  private void send(String address, Upload disk) {
    try {
      site.vim().upload(address, disk);
    } catch (VimException e) {
      throw disk.broken()
          .<RuntimeException>map(
              cause ->
                  new SealportException(
                      VCENTER_OPERATION_FAILED, cause, "ImportVApp", cause.getMessage()))
          .orElse(e);
    }
  }

  private static long size(List<OvfDisk> disks) {
    return disks.stream().flatMap(disk -> disk.parts().stream()).mapToLong(OvfImporter::size).sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VmSeen sealed(VmSeen vm) {
    var found = vm.found();
    if (!found.tpmPresent() || found.keyProvider() == null || found.endorsementKeys().isEmpty()) {
      throw VCENTER_READ_BACK_DISAGREES.with(found.name(), "TPM", "no TPM");
    }
    return vm;
  }
}
