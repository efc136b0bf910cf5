package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.domain.tpm.Treatment;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Puts new TPMs in place of copied ones, each in one change of its VM (R6, R26). */
@ApplicationScoped
public class ReplaceTpmsHandler implements TaskHandler<ChangeVm.ReplaceTpms> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;

  @Override
  public Class<ChangeVm.ReplaceTpms> command() {
    return ChangeVm.ReplaceTpms.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.ReplaceTpms command) {
    for (int i = 0; i < command.vms().size(); i++) {
      replace(task, command, i);
    }
  }

  private void replace(TaskRun task, ChangeVm.ReplaceTpms command, int index) {
    var change = command.vms().get(index);
    var at = change.at();
    var port = ports.to(at.on());
    var both = List.<Change>of(new Change.RemoveTpm(), new Change.AddTpm(change.keyProvider()));
    int part = 95 / command.vms().size();
    var progress = task.progress(index * part, (index + 1) * part);
    task.step(
        "replace-" + index,
        VmFound.class,
        key -> port.reconfigure(key, at.moRef(), both, progress));
    var found = ReadBack.ofClone(port, at.moRef(), Treatment.REPLACE, change.copied());
    task.commit("record-" + index, () -> recorder.replacedTpm(task.tenant(), at.vm(), found));
  }

  /** The vCenter applied each change wholly or not; what it holds now is what counts. */
  @Override
  public void compensate(TaskRun task, ChangeVm.ReplaceTpms command) {
    for (int i = 0; i < command.vms().size(); i++) {
      var change = command.vms().get(i);
      var name = "read back-" + i;
      ports
          .to(change.at().on())
          .find(change.at().moRef())
          .ifPresent(found -> task.commit(name, () -> readBack(task, change, found)));
    }
  }

  private void readBack(TaskRun task, ChangeVm.ReplaceTpm change, VmFound found) {
    var vm = change.at().vm();
    if (recorder.isRecorded(task.tenant(), vm, found)) {
      recorder.seen(task.tenant(), vm, found);
    } else {
      recorder.replacedTpm(task.tenant(), vm, found);
    }
  }
}
