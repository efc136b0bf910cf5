package org.sealport.services.vm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sealport.services.task.TaskHandler;
import org.sealport.services.task.TaskRun;
import org.sealport.services.vcenter.ReadBack;
import org.sealport.services.vcenter.VCenterPorts;
import org.sealport.services.vcenter.VmFound;

/** Changes the power of a VM. */
@ApplicationScoped
public class PowerHandler implements TaskHandler<ChangeVm.Power> {
  @Inject VCenterPorts ports;
  @Inject VmRecorder recorder;
  @Inject VmReadBack readBack;

  @Override
  public Class<ChangeVm.Power> command() {
    return ChangeVm.Power.class;
  }

  @Override
  public void run(TaskRun task, ChangeVm.Power change) {
    var at = change.at();
    var port = ports.to(at.on());
    task.step(
        "power",
        VmFound.class,
        key -> port.power(key, at.moRef(), change.operation(), task.progress(5, 90)));
    var found = ReadBack.powered(port, at.moRef(), change.operation().to());
    task.commit("record", () -> recorder.seen(task.tenant(), at.vm(), found));
  }

  @Override
  public void compensate(TaskRun task, ChangeVm.Power change) {
    readBack.record(task, change.at());
  }
}
