package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealport.domain.vm.Hardware;
import org.sealport.domain.vm.VmOrigins;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.Progress;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Changes name and hardware of a VM in its vCenter, then here. */
@ApplicationScoped
public class EditVmHandler implements TaskHandler<ChangeVm.Edit> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;
  @Inject VmOrigins origins;

  @Override
  public Class<ChangeVm.Edit> command() {
    return ChangeVm.Edit.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Edit edit) {
    var found = edit(task, edit, "edit", task.progress(5, 90));
    task.commit("record", () -> record(task, edit, found));
  }

  /**
   * @param step tells several edits of one task apart
   * @return the VM as read back
   */
  public VmFound edit(TaskRun task, ChangeVm.Edit edit, String step, Progress progress) {
    var at = edit.at();
    var port = ports.to(at.on());
    task.step(
        step, VmFound.class, key -> port.reconfigure(key, at.moRef(), changes(edit), progress));
    var disks = disks(edit);
    var old = edit.from().disks();
    return ReadBack.withHardware(port, at.moRef(), edit.to(), now -> disks.isDone(old, now));
  }

  /** To be called inside of a commit. */
  public void record(TaskRun task, ChangeVm.Edit edit, VmFound found) {
    var vm = edit.at().vm();
    recorder.edited(task.tenant(), vm, found, edit.name(), edit.description());
    origins.find(task.tenant(), vm).ifPresent(origin -> origin.disksWent(disks(edit).remove()));
  }

  /**
   * Takes back what can be: newer virtual hardware and disks stay as they are then.
   *
   * @param former the name it had
   * @return the VM as it is then; empty when it is gone
   */
  public Optional<VmFound> back(TaskRun task, ChangeVm.Edit edit, String former, String step) {
    var moRef = edit.at().moRef();
    var port = ports.to(edit.at().on());
    var there = port.find(moRef);
    if (there.isEmpty()) {
      return there;
    }
    var changes = new ArrayList<Change>();
    if (!there.get().name().equals(former)) {
      changes.add(new Change.Rename(former));
    }
    changes(there.get().hardware(), edit.from()).stream()
        .filter(change -> !(change instanceof Change.UpgradeHardware))
        .forEach(changes::add);
    if (!changes.isEmpty()) {
      task.step(step, VmFound.class, key -> port.reconfigure(key, moRef, changes, percent -> {}));
    }
    return port.find(moRef);
  }

  private static List<Change> changes(ChangeVm.Edit edit) {
    var changes = new ArrayList<Change>();
    changes.add(new Change.Rename(edit.name()));
    changes.addAll(changes(edit.from(), edit.to()));
    changes.addAll(disks(edit).changes(edit.from().disks()));
    return changes;
  }

  /** All but the disks. */
  public static List<Change> changes(Hardware from, Hardware to) {
    var changes = new ArrayList<Change>();
    if (!to.guestId().equals(from.guestId())) {
      changes.add(new Change.SetGuest(to.guestId()));
    }
    if (to.hardwareVersion() != from.hardwareVersion()) {
      changes.add(new Change.UpgradeHardware(to.hardwareVersion()));
    }
    if (to.firmware() != from.firmware()) {
      changes.add(new Change.SetFirmware(to.firmware()));
    }
    if (to.cpus() != from.cpus()
        || to.coresPerSocket() != from.coresPerSocket()
        || to.memoryMb() != from.memoryMb()) {
      changes.add(new Change.Resize(to.cpus(), to.coresPerSocket(), to.memoryMb()));
    }
    return changes;
  }

  private static DiskEdit disks(ChangeVm.Edit edit) {
    return edit.disks() == null ? DiskEdit.NONE : edit.disks();
  }

  @Override
  public void compensate(TaskRun task, ChangeVm.Edit edit) {
    readBack.record(task, edit.at());
  }
}
