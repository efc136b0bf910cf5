package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Takes a snapshot, goes back to it, or removes all. */
@ApplicationScoped
public class SnapshotHandler implements TaskHandler<ChangeVm.Snapshot> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeVm.Snapshot> command() {
    return ChangeVm.Snapshot.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Snapshot change) {
    var at = change.at();
    var port = ports.to(at.on());
    task.step(
        "snapshot",
        VmFound.class,
        key -> port.snapshot(key, at.moRef(), change.operation(), task.progress(5, 90)));
    var found = ReadBack.of(port, at.moRef());
    task.commit(
        "record", () -> recorder.snapped(task.tenant(), at.vm(), found, change.operation()));
  }

  @Override
  public void compensate(TaskRun task, ChangeVm.Snapshot change) {
    readBack.record(task, change.at());
  }
}
