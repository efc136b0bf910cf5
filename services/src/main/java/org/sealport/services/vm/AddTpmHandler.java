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

/** Adds a new TPM to an existing VM (R1 to R6). */
@ApplicationScoped
public class AddTpmHandler implements TaskHandler<ChangeVm.AddTpm> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeVm.AddTpm> command() {
    return ChangeVm.AddTpm.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.AddTpm change) {
    var at = change.at();
    var port = ports.to(at.on());
    task.step(
        "add",
        VmFound.class,
        key ->
            port.reconfigure(
                key,
                at.moRef(),
                List.of(new Change.AddTpm(change.keyProvider())),
                task.progress(5, 90)));
    var found = ReadBack.withTpm(port, at.moRef(), true);
    task.commit(
        "record", () -> recorder.gotTpm(task.tenant(), at.vm(), found, VmRecorder.TpmStory.NEW));
  }

  @Override
  public void compensate(TaskRun task, ChangeVm.AddTpm change) {
    readBack.record(task, change.at());
  }
}
