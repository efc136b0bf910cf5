package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.DATASTORE_FULL;
import static org.sealport.domain.vm.VmProblem.VM_HAS_DISC;
import static org.sealport.domain.vm.VmProblem.VM_SUSPENDED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.sealport.domain.vm.Disc;
import org.sealport.domain.vm.PowerState;
import org.sealport.services.vcenter.DiscImage;

/**
 * The drives of VMs. There is no guest that could read: which image is in a drive is kept in a file
 * of the VM's home, and the image's bytes stay where they are. A clone does not get that file.
 */
final class LabDrive {
  private static final String FILE = "drive.json";
  private static final long MEBIBYTE = 1L << 20;

  private final Site site;

  LabDrive(Site site) {
    this.site = site;
  }

  /** What is in the drive of the VM of this home; null: nothing. */
  static Disc disc(Path home) {
    return Json.read(home.resolve(FILE), Disc.class).orElse(null);
  }

  LabVm.Place insert(String moRef, DiscImage image) {
    return change(
        moRef,
        vm -> {
          requireRoom(vm.datastore(), image);
          var disc = Disc.of(vm.datastore(), image.id());
          Json.write(site.homes().home(moRef).resolve(FILE), disc);
        });
  }

  LabVm.Place eject(String moRef) {
    return change(moRef, vm -> Files.deleteIfExists(site.homes().home(moRef).resolve(FILE)));
  }

  /** What changes a home's file. */
  private interface Work {
    void on(LabVm vm) throws IOException;
  }

  private LabVm.Place change(String moRef, Work work) {
    var lock = site.lock(moRef);
    lock.lock();
    try {
      var vm = site.get(moRef);
      if (vm.power() == PowerState.SUSPENDED) {
        throw VM_SUSPENDED.with(vm.name());
      }
      work.on(vm);
      return site.place(moRef);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  /** A datastore of the lab has the room of the disk that the lab lies on. */
  private void requireRoom(String datastore, DiscImage image) throws IOException {
    long free = Files.getFileStore(site.lab().folderOf(site.id())).getUsableSpace();
    if (image.bytes() > free) {
      throw DATASTORE_FULL.with(image.name(), datastore, image.megabytes(), free / MEBIBYTE);
    }
  }

  /** No copy of an image is made, so that there is none to remove. */
  Boolean discard(UUID image, String datastore) {
    site.requireDatastore(datastore);
    return true;
  }

  /** A disc does not come along to where its file is not. */
  void requireEmpty(String moRef, Site target, String datastore) {
    site.homes()
        .find(moRef)
        .filter(vm -> !target.id().equals(site.id()) || !vm.datastore().equals(datastore))
        .filter(vm -> disc(site.homes().home(moRef)) != null)
        .ifPresent(
            vm -> {
              throw VM_HAS_DISC.with(vm.name());
            });
  }
}
