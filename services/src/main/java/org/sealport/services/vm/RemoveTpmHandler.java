package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.Change;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Removes a TPM and with it its secrets (R6). */
@ApplicationScoped
public class RemoveTpmHandler implements TaskHandler<ChangeVm.RemoveTpm> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeVm.RemoveTpm> command() {
    return ChangeVm.RemoveTpm.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.RemoveTpm change) {
    var at = change.at();
    var port = ports.to(at.on());
    task.step(
        "remove",
        VmFound.class,
        key ->
            port.reconfigure(
                key, at.moRef(), List.of(new Change.RemoveTpm()), task.progress(5, 90)));
    var found = ReadBack.withTpm(port, at.moRef(), false);
    task.commit("record", () -> recorder.lostTpm(task.tenant(), at.vm(), found));
  }

  @Override
  public void compensate(TaskRun task, ChangeVm.RemoveTpm change) {
    readBack.record(task, change.at());
  }
}
