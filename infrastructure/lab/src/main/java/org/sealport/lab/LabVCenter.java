package org.sealport.lab;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.lab.tpm.LabTpmException;
import org.sealport.services.vcenter.About;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.DiscImage;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VmFound;

/**
 * A vCenter in a box. This class sees to keys, faults and failures; what the operations do is in
 * {@link VmMaker}, {@link VmMover} and {@link VmChanger}.
 */
final class LabVCenter implements VCenterPort {

  private final Site site;

  LabVCenter(Site site) {
    this.site = site;
  }

  @Override
  public About about() {
    return reading(
        LabOperation.ABOUT,
        () -> {
          var sheet = site.sheet();
          return new About(
              sheet.id(),
              sheet.vCenterVersion(),
              sheet.providers(),
              sheet.stores(),
              site.lab().sealing());
        });
  }

  @Override
  public List<VmFound> inventory(String after, int max) {
    return reading(
        LabOperation.INVENTORY,
        () ->
            site.homes().moRefs(after, max).stream()
                .map(site::found)
                .flatMap(Optional::stream)
                .toList());
  }

  @Override
  public Optional<VmFound> find(String moRef) {
    return reading(LabOperation.FIND, () -> site.found(moRef));
  }

  @Override
  public VmFound create(OperationKey key, CreateSpec spec, Progress progress) {
    return run(key, LabOperation.CREATE, progress, fault -> new VmMaker(site).create(key, spec));
  }

  @Override
  public VmFound cloneVm(OperationKey key, String moRef, CloneSpec spec, Progress progress) {
    return run(
        key,
        LabOperation.CLONE,
        progress,
        fault -> new VmMaker(site).clone(key, moRef, spec, fault.wrongTpm()));
  }

  @Override
  public VmFound relocate(OperationKey key, String moRef, CloneSpec spec, Progress progress) {
    return run(
        key,
        LabOperation.RELOCATE,
        progress,
        fault -> new VmMover(site).relocate(key, moRef, spec));
  }

  @Override
  public VmFound importOvf(OperationKey key, OvfSpec spec, Progress progress) {
    return run(
        key, LabOperation.IMPORT_OVF, progress, fault -> new VmMaker(site).importOvf(key, spec));
  }

  @Override
  public List<OvfDisk> exportDisks(OperationKey key, String moRef, Path folder, Progress progress) {
    return reading(LabOperation.EXPORT_DISKS, () -> new DiskExport(site).export(moRef, folder));
  }

  @Override
  public VmFound reconfigure(
      OperationKey key, String moRef, List<Change> changes, Progress progress) {
    return run(
        key,
        LabOperation.RECONFIGURE,
        progress,
        fault -> new VmChanger(site).reconfigure(key, moRef, changes));
  }

  @Override
  public VmFound power(
      OperationKey key, String moRef, PowerOperation operation, Progress progress) {
    return run(
        key,
        LabOperation.POWER,
        progress,
        fault -> new VmChanger(site).power(key, moRef, operation));
  }

  @Override
  public VmFound snapshot(
      OperationKey key, String moRef, SnapshotOperation operation, Progress progress) {
    return run(
        key,
        LabOperation.SNAPSHOT,
        progress,
        fault -> new VmChanger(site).snapshot(key, moRef, operation));
  }

  @Override
  public VmFound insert(OperationKey key, String moRef, DiscImage image, Progress progress) {
    return run(
        key, LabOperation.INSERT, progress, fault -> new LabDrive(site).insert(moRef, image));
  }

  @Override
  public VmFound eject(OperationKey key, String moRef, boolean force, Progress progress) {
    return run(key, LabOperation.EJECT, progress, fault -> new LabDrive(site).eject(moRef));
  }

  @Override
  public void discard(UUID image, String datastore) {
    reading(LabOperation.DISCARD, () -> new LabDrive(site).discard(image, datastore));
  }

  @Override
  public void destroy(OperationKey key, String moRef, Progress progress) {
    var fault = site.lab().faults().hit(LabOperation.DESTROY, site.sheet().name());
    speaking(
        LabOperation.DESTROY,
        () -> {
          site.lab().faults().before(fault, LabOperation.DESTROY, site.sheet().name(), progress);
          var lock = site.lock(moRef);
          lock.lock();
          try {
            site.homes().find(moRef).ifPresent(vm -> site.remove(moRef));
          } finally {
            lock.unlock();
          }
          site.lab().faults().after(fault, LabOperation.DESTROY);
          progress.percent(100);
          return null;
        });
  }

  @Override
  public void undo(OperationKey key) {
    reading(
        LabOperation.UNDO,
        () -> {
          var lock = site.lab().lock(key.value());
          lock.lock();
          try {
            site.lab().journal().undone(key);
            removeMadeBy(key);
          } finally {
            lock.unlock();
          }
          return null;
        });
  }

  /** Wherever it is: the caller need not know how far the operation came. */
  private void removeMadeBy(OperationKey key) {
    var moRef = Journal.moRef(key);
    for (var each : site.lab().sites()) {
      var vm = each.homes().find(moRef);
      var movedForGood = vm.filter(made -> VmMover.isMovedForGood(site.lab(), made)).isPresent();
      if (!movedForGood) {
        each.remove(moRef);
      }
    }
  }

  /** The work of one operation; gets the fault that hits it. */
  @FunctionalInterface
  private interface Work {
    LabVm.Place on(Faults.Fault fault);
  }

  /** Runs a change once per key and reads the VM back. */
  private VmFound run(OperationKey key, LabOperation operation, Progress progress, Work work) {
    return speaking(
        operation,
        () -> {
          var place = once(key, operation, progress, work);
          progress.percent(100);
          return site.lab()
              .siteOf(place)
              .found(place.moRef())
              .orElseThrow(() -> VCENTER_VM_GONE.with(place.moRef()));
        });
  }

  private LabVm.Place once(OperationKey key, LabOperation operation, Progress progress, Work work) {
    var journal = site.lab().journal();
    var faults = site.lab().faults();
    var lock = site.lab().lock(key.value());
    lock.lock();
    try {
      var first = journal.find(key);
      if (first.filter(Journal.Entry::undone).isPresent()) {
        throw VCENTER_OPERATION_FAILED.with(operation, "this operation was taken back");
      }
      if (first.isPresent()) {
        return first.get().place();
      }
      var name = site.sheet().name();
      var fault = faults.hit(operation, name);
      faults.before(fault, operation, name, progress);
      var place = work.on(fault);
      journal.done(key, operation, place);
      faults.after(fault, operation);
      return place;
    } finally {
      lock.unlock();
    }
  }

  private <T> T reading(LabOperation operation, Supplier<T> work) {
    var name = site.sheet().name();
    var fault = site.lab().faults().hit(operation, name);
    return speaking(
        operation,
        () -> {
          site.lab().faults().before(fault, operation, name, percent -> {});
          return work.get();
        });
  }

  /** Failures of files and TPMs leave the lab as a vCenter's. */
  private static <T> T speaking(LabOperation operation, Supplier<T> work) {
    try {
      return work.get();
    } catch (LabTpmException | UncheckedIOException e) {
      throw new SealportException(VCENTER_OPERATION_FAILED, e, operation, e.getMessage());
    }
  }
}
