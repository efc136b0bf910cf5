package org.sealport.vsphere;

import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_OPERATION_FAILED;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_UNREACHABLE;
import static org.sealport.domain.vcenter.VCenterProblem.VCENTER_VM_GONE;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sealport.domain.shared.SealportException;
import org.sealport.domain.vcenter.VCenterId;
import org.sealport.domain.vm.PowerOperation;
import org.sealport.services.vcenter.About;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.CloneSpec;
import org.sealport.services.vcenter.CreateSpec;
import org.sealport.services.vcenter.DiscImage;
import org.sealport.services.vcenter.OperationJournal;
import org.sealport.services.vcenter.OperationJournal.Entry;
import org.sealport.services.vcenter.OperationJournal.State;
import org.sealport.services.vcenter.OperationKey;
import org.sealport.services.vcenter.OvfDisk;
import org.sealport.services.vcenter.OvfSpec;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.SnapshotOperation;
import org.sealport.services.vcenter.VCenterPort;
import org.sealport.services.vcenter.VmFound;
import org.sealport.vsphere.soap.MoRef;
import org.sealport.vsphere.soap.Spec;
import org.sealport.vsphere.soap.TaskWait;
import org.sealport.vsphere.soap.VimException;
import org.sealport.vsphere.soap.VimFault;

/**
 * A real vCenter. This class sees to keys and failures; what the operations do is in {@link
 * VmMaker}, {@link VmCloner}, {@link VmMover}, {@link VmChanger}, {@link VSphereDrive} and {@link
 * OvfImporter}.
 */
final class VSphereVCenter implements VCenterPort {
  private static final Pattern MO_REF = Pattern.compile("[A-Za-z0-9._-]{1,80}");

  private final Site site;
  private final Function<VCenterId, Site> sites;
  private final OperationJournal journal;
  private final Runnable unanswered;

  /**
   * @param unanswered called when the vCenter cannot be reached as it is known, so that the next
   *     one to open it asks anew how it is reached
   */
  VSphereVCenter(
      Site site, Function<VCenterId, Site> sites, OperationJournal journal, Runnable unanswered) {
    this.site = site;
    this.sites = sites;
    this.journal = journal;
    this.unanswered = unanswered;
  }

  @Override
  public About about() {
    return speaking(
        "about",
        "",
        () ->
            new About(
                site.vim().about().text("instanceUuid"),
                site.version(),
                KeyProviders.of(site).all(),
                Places.datastores(site),
                true));
  }

  @Override
  public List<VmFound> inventory(String after, int max) {
    return speaking("inventory", "", () -> site.vms().page(after, max));
  }

  @Override
  public Optional<VmFound> find(String moRef) {
    return speaking(
        "find",
        moRef,
        () -> possible(moRef).flatMap(ref -> site.vms().find(ref)).map(VmSeen::found));
  }

  private static Optional<MoRef> possible(String moRef) {
    return Optional.ofNullable(moRef)
        .filter(ref -> MO_REF.matcher(ref).matches())
        .map(VmReader::ref);
  }

  @Override
  public VmFound create(OperationKey key, CreateSpec spec, Progress progress) {
    return once(
        new Run("CreateVM", spec.name(), key, site.id(), progress),
        operation -> new VmMaker(site).create(operation, spec));
  }

  @Override
  public VmFound cloneVm(OperationKey key, String moRef, CloneSpec spec, Progress progress) {
    return once(
        new Run("CloneVM", spec.name(), key, spec.target(), progress),
        operation -> new VmCloner(site, target(spec)).clone(operation, ref(moRef), spec));
  }

  @Override
  public VmFound relocate(OperationKey key, String moRef, CloneSpec spec, Progress progress) {
    return once(
        new Run("RelocateVM", spec.name(), key, spec.target(), progress),
        operation -> new VmMover(site, target(spec)).relocate(operation, ref(moRef), spec));
  }

  private Site target(CloneSpec spec) {
    return spec.target().equals(site.id()) ? site : sites.apply(spec.target());
  }

  @Override
  public VmFound importOvf(OperationKey key, OvfSpec spec, Progress progress) {
    return once(
        new Run("ImportVApp", spec.name(), key, site.id(), progress),
        operation -> new OvfImporter(site).importOvf(operation, spec));
  }

  @Override
  public List<OvfDisk> exportDisks(OperationKey key, String moRef, Path folder, Progress progress) {
    return speaking(
        "ExportVm",
        moRef,
        () -> {
          var known = journal.find(key);
          if (known.filter(entry -> entry.state() == State.UNDONE).isPresent()) {
            throw takenBack("ExportVm");
          }
          if (known.isEmpty()) {
            journal.begun(key, site.id(), null);
          }
          var earlier = known.map(Entry::task).map(task -> new MoRef("Task", task));
          var operation = new Operation(key, journal, earlier, known.isPresent(), progress);
          var disks = new OvfExporter(site).exportDisks(operation, ref(moRef), folder);
          progress.percent(100);
          return disks;
        });
  }

  @Override
  public VmFound reconfigure(
      OperationKey key, String moRef, List<Change> changes, Progress progress) {
    return once(
        new Run("ReconfigVM", moRef, key, site.id(), progress),
        operation -> new VmChanger(site).reconfigure(operation, ref(moRef), changes));
  }

  @Override
  public VmFound power(
      OperationKey key, String moRef, PowerOperation operation, Progress progress) {
    return once(
        new Run("PowerVM", moRef, key, site.id(), progress),
        running -> new VmChanger(site).power(running, ref(moRef), operation));
  }

  @Override
  public VmFound snapshot(
      OperationKey key, String moRef, SnapshotOperation operation, Progress progress) {
    return once(
        new Run("SnapshotVM", moRef, key, site.id(), progress),
        running -> new VmChanger(site).snapshot(running, ref(moRef), operation));
  }

  @Override
  public VmFound insert(OperationKey key, String moRef, DiscImage image, Progress progress) {
    return once(
        new Run("InsertMedia", moRef, key, site.id(), progress),
        operation -> new VSphereDrive(site).insert(operation, ref(moRef), image));
  }

  @Override
  public VmFound eject(OperationKey key, String moRef, boolean force, Progress progress) {
    return once(
        new Run("EjectMedia", moRef, key, site.id(), progress),
        operation -> new VSphereDrive(site).eject(operation, ref(moRef), force));
  }

  @Override
  public void discard(UUID image, String datastore) {
    speaking(
        "DeleteDatastoreFile",
        image.toString(),
        () -> {
          MediaFolder.on(site, datastore).remove(image);
          return null;
        });
  }

  @Override
  public void destroy(OperationKey key, String moRef, Progress progress) {
    speaking(
        "DestroyVM",
        moRef,
        () -> {
          new VmHomes(site).destroy(ref(moRef));
          progress.percent(100);
          return null;
        });
  }

  /** Whatever still works under the key ends first, so that nothing appears afterwards. */
  @Override
  public void undo(OperationKey key) {
    speaking(
        "undo",
        "",
        () -> {
          var known = journal.find(key);
          journal.undone(key);
          known.ifPresent(
              entry -> {
                stop(entry);
                var places = new LinkedHashSet<VCenterId>(List.of(site.id()));
                Optional.ofNullable(entry.at()).ifPresent(places::add);
                places.forEach(place -> removeMadeBy(key, at(place)));
              });
          return null;
        });
  }

  private void stop(Entry entry) {
    if (entry.state() == State.DONE || entry.task() == null) {
      return;
    }
    var task = new MoRef("Task", entry.task());
    try {
      site.vim().call(task, Spec.of("CancelTask"));
    } catch (VimFault e) {
      // it has ended, or cannot be stopped: then it is waited for
    }
    try {
      new TaskWait(site.vim()).await(task, percent -> {});
    } catch (VimFault | TaskWait.ForgottenException e) {
      return; // it ended without success, as was asked for
    }
  }

  private static void removeMadeBy(OperationKey key, Site where) {
    for (var made = where.vms().madeBy(key); made.isPresent(); made = where.vms().madeBy(key)) {
      new VmHomes(where).destroy(made.get().ref());
    }
  }

  private Site at(VCenterId id) {
    return id.equals(site.id()) ? site : sites.apply(id);
  }

  private static MoRef ref(String moRef) {
    return possible(moRef).orElseThrow(() -> VCENTER_VM_GONE.with(String.valueOf(moRef)));
  }

  /**
   * An operation to run once.
   *
   * @param target where its VM will be
   */
  private record Run(
      String name, String vm, OperationKey key, VCenterId target, Progress progress) {}

  /** Runs a change once per key. What it returns was read back by the change itself. */
  private VmFound once(Run run, Function<Operation, Made> work) {
    return speaking(
        run.name(),
        run.vm(),
        () -> {
          var known = journal.find(run.key());
          var state = known.map(Entry::state).orElse(null);
          if (state == State.UNDONE) {
            throw takenBack(run.name());
          }
          var found = state == State.DONE ? made(known.get()) : run(run, known, work);
          run.progress().percent(100);
          return found;
        });
  }

  private VmFound made(Entry entry) {
    return at(entry.at()).vms().get(VmReader.ref(entry.moRef())).found();
  }

  private VmFound run(Run run, Optional<Entry> known, Function<Operation, Made> work) {
    if (known.isEmpty()) {
      journal.begun(run.key(), run.target(), null);
    }
    var earlier = known.map(Entry::task).map(task -> new MoRef("Task", task));
    var made =
        work.apply(new Operation(run.key(), journal, earlier, known.isPresent(), run.progress()));
    var vm = made.vm();
    if (!journal.done(run.key(), made.site().id(), vm.ref().value())) {
      removeMadeBy(run.key(), made.site());
      throw takenBack(run.name());
    }
    return vm.found();
  }

  private static SealportException takenBack(String operation) {
    return VCENTER_OPERATION_FAILED.with(operation, "this operation was taken back");
  }

  private <T> T speaking(String operation, String vm, Supplier<T> work) {
    try {
      return work.get();
    } catch (VimFault e) {
      if (e.is("InvalidLogin")) {
        unanswered.run();
      }
      throw Faults.translated(e, site, operation, vm);
    } catch (VimException e) {
      unanswered.run();
      throw new SealportException(VCENTER_UNREACHABLE, e, e.getMessage());
    }
  }
}
